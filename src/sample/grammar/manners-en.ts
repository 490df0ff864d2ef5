import { readGrammar } from './read-grammar.ts';

/** How a mail opens, a letter closes and a note at the counter is headed, in English. */
export const mannersInEn = readGrammar(`
# greeting polite
Dear Fietsgoed team,
Dear Sir or Madam,
Good afternoon,
Dear customer service,
Good morning,
# greeting plain
Hi,
Hello,
Hi Fietsgoed,
Hi there,
Hello team,
Hey,
# greeting angry
To whom it may concern,
Fietsgoed,
Hello,
# closing polite
Kind regards,
With best wishes,
Many thanks in advance and kind regards,
Yours sincerely,
Best regards,
# closing plain
Thanks,
Cheers,
Best,
Regards,
# closing angry
{name}
A (disappointed|former) customer,
Regards,
# phone note
Phone note, English spoken.
Caller, in English:
Voicemail (in English|in English, noted word for word):
Incoming call, {2-12} min.
# phone opener
Hello, this is {name},
Hi, my name is {name}, I hope you speak English,
Good morning, {name} speaking, I called before about this,
# counter note
At the counter in {shop}, English:
Customer in the shop, English-speaking:
Came to the desk:
# visit note
Heard during a visit in {town}, English:
When picking up the bike the customer said:
# letter opening
I am writing to you about the following
As I can't get through by phone, I am writing you this letter
# tag
#fietsgoed
#cycling
#ebike
#customerservice
#bikelife
# review title good
Great shop
Happy customer
Recommended
Very helpful
# review title bad
Disappointed
Could be better
Not impressed
A pity
# title question
Question about {topic}
Quick question
Question
# title wish
Idea
Suggestion about {topic}
A wish
# title praise
Thank you
Compliment
Happy with {topic}
`);
