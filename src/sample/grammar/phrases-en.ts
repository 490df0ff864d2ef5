import { mannersInEn } from './manners-en.ts';
import { readGrammar } from './read-grammar.ts';

/** What customers say around the point in English, whatever the point is. */
export const phrasesEn = {
  ...mannersInEn,
  ...readGrammar(`
# intro complaint
I bought a bike at your {shop} store {ago2}
Sorry for writing in English, my Dutch is (still a work in progress|not great yet)
I have been a customer for {2-9} years
I don't usually complain, but
This is the {3-5}th time I'm getting in touch about this
Not sure if this is the right address, but here goes
(Someone|{seller}) in the {shop} shop told me to write to you
# intro question
Quick question:
I have a question:
I couldn't find this on your website:
Maybe a silly question, but
My Dutch isn't good enough to call, so I'm writing instead
Could you help me with the following?
# intro wish
A suggestion
Just an idea
Something I miss at your shops
I ran into this {ago} and thought it could be easier
Have you ever thought about this
# intro praise
Just some positive feedback
Credit where credit is due
I wanted to say thank you
You probably mostly hear complaints, so here is the opposite
# feeling plain
That's a pity
I find this rather disappointing
Not what I expected from you
That could be handled better
For a bike of {price} I expected (more|better)
I'm not very happy about it, to be honest
It's a bit of a mess
# feeling angry
I am absolutely done with this!
This is ridiculous
Worst service ever
You should be ashamed
How hard can it be???
If this goes on you have lost a customer
NEVER AGAIN
This is simply not acceptable
# feeling ironic
Lovely
Well done
I had nothing better to do anyway
Walking is healthy too, I suppose
Brilliant service, as ever
Hats off
# ask plain
What can you do about this?
Please let me know (what happens next|how you can help)
Could someone call me back? I'm available after {4-6}
Looking forward to your reply
Who can help me with this?
How do we solve this?
# ask angry
I expect an answer today!
I want (my money back|to talk to someone who can actually decide something)
Fix this. Now.
And no standard reply please
# end question
Thanks in advance!
Thanks a lot
Looking forward to hearing from you
Thanks for looking into it
Let me know, then I can plan
# end wish
That would be great!
I'd be your first customer
Just think about it
I know at least {2-5} others who would love this
# end praise
Keep it up!
I'll definitely be back
Highly recommended
Thanks again!
This is how it should be done
# urgent
I need the bike on {day} for work, so please be quick
I'm stuck (by the side of the road|at the station in {town}) right now
This is dangerous, someone is going to get hurt
I don't dare to ride it with the kids any more
Can someone look at it today? I have no other transport
# ironic opener
Wonderful, Fietsgoed
A round of applause please
I almost had to laugh
Well, here we are again
# ago2
in {month}
last year
{ago}
two years ago
this spring
# life ride
I cycle {commute} to work in {town} every day
I take the kids to school on it every morning
I work shifts at the hospital, often late at night
We don't own a car, so the bike is everything to us
We're going on a cycling holiday in {month}
The bike is only {2-11} months old
It has {300-9800} km on the clock
I mostly ride (through town|along the canal|over the dyke|on cobbles)
# life shop
We live in {home}, so dropping by is not that easy
I'm a student in {shop} and (money is tight|this bike is all I have)
I moved here from (abroad|Ireland|India|Spain|Canada) {2-20} months ago and love cycling here
I work until {5-6}, so daytime is difficult
{relation} bought a bike from you as well
We don't own a car, so the bike is everything to us
# life desk
I moved here from (abroad|Ireland|India|Spain|Canada) {2-20} months ago, so I may be missing something obvious
My Dutch isn't good enough for the phone menu
I'm a student in {shop} and money is tight
{relation} didn't know either
# praise more
You don't see that often these days
I told {relation} right away
The price was fair as well
It was a busy Saturday and still they made time
# fed up ride
I made a short video of it, in case that helps
I'm no mechanic, but even I can tell something is off
My previous bike never did this in ten years
# fed up desk
I've spent {2-5} evenings on this already
{relation} had exactly the same last year
I asked politely (two|three) times
This is costing me more time than it's worth
`),
};
