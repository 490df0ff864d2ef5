-- Answers also go back to where they were asked: under a comment, to a post, in a topic, on an issue.
alter table respond_reply drop constraint respond_reply_way_check;
alter table respond_reply add constraint respond_reply_way_check check (way in ('mail', 'webhook', 'site', 'elsewhere'));
