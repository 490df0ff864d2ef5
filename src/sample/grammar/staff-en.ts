import { readGrammar } from './read-grammar.ts';

/** The same in English, for customers who write English. */
export const staffEn = readGrammar(`
# reply greeting
Dear {name},
Hello {name},
Hi {name},
# reply closing
Kind regards,
Best regards,
# talk
So sorry to hear this! We will pass it on to the right department
Thank you for your message. We regret that you experienced it this way
Thanks for letting us know, we will take it on board
Thank you for your feedback! It helps us improve our service
This is not what we want. Could you send us a private message with your details?
We understand your frustration and do our best to help you as soon as possible
Please contact our customer service, on working days from 9 to 17.30
# talk more
Have a nice day
We hope this answers your question
You will find answers to common questions on our website
We apologise for the inconvenience
# talk praise
How nice to read, thank you!
That's what we do it for! Enjoy your rides
# holding
Thank you for writing about {topic}. I am looking into it and will come back to you myself
Your message about {topic} is with me. I am asking a colleague to look at it and will let you know
I have read your story about {topic}; you don't need to tell it again
# solved
Does this solve it for you?
Please let me know if it still isn't right
If there is anything else, just answer this message
# answer question
Yes, you can. My colleagues in {shop} know about it and will help you
I asked for you: it is possible, and you don't need an appointment
Good question. I looked it up and put the details below
No, unfortunately not, but I'm happy to think of something else with you
That depends on your bike; send me the frame number and I will look it up
# sorry
I am sorry it went this way
Apologies, this should not have happened
You are right to write about this
Thank you for your patience
# thanks wish
Thank you for your idea about {topic}. I put it with the other wishes and we will tell you what becomes of it
More customers ask for this. As soon as there is a decision about {topic} I will let you know
# decide refund
You will get €{amount} back, within five working days
I have transferred €{amount} to your account
# decide replacement
We replace the part at no cost; its value is €{amount}
# decide discount
I am taking €{amount} off your purchase
# decide gesture
As an apology you receive a credit of €{amount}
# decide repair
We will repair it at no cost in {shop}, worth €{amount}
# decide process-exception
I am making an exception for you, so that it is settled today
# decide public-statement
We also put a notice about it on our website
# decide process-change
We are changing the way we work because of this
# promise
You will hear from me by {day} at the latest
It will be done by {day}, I vouch for that
I will call you back on {day}
# thanks
Thank you {staff}, everything is sorted now
Solved! My compliments to {staff}
{staff}, you kept your word. Thanks!
Thanks {staff}! It's solved
Great, thank you for the quick answer about {topic}
Perfect, now I can go on. Thanks
All clear now, thanks for the trouble
# reminder
I wrote about {topic} (four|five|six) days ago and it has been very quiet
I was promised a message about {topic}. I haven't seen one
I don't want to nag, but can someone tell me something about {topic}?
Is my question about {topic} at the bottom of the pile?
I haven't heard anything about {topic}, how is it going?
A reminder: I'm still waiting for an answer about {topic}
Hello? Anybody there? It's still about {topic}
Did you get my message about {topic} of {ago}?
# not solved
The answer was friendly, but it didn't help with {topic}
I'd love to say yes, but no: {topic} is not in order
Sorry, but with {topic} the problem is still there
This isn't solved. You say it is, but {topic} is exactly the same
I thought {topic} was settled, but we're back to square one
# not answered
Thanks, but this doesn't answer my question about {topic} yet
Sorry, I meant something else about {topic}
# follow more
I work until {4-6}, after that I can be reached
Mail is fine too
Sorry to push
I can be reached all day on {day}
My previous message had all the details
Thanks, {first}
Regards, {first}
# told shipped
You wrote to us about {topic}. Something has changed:
Some time ago you asked us for something. This is what became of it:
# told refused
You had a wish about {topic}. We looked at it seriously and will not do it. This is why:
`);
