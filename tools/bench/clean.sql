-- Takes away what was published under measure, so that the next run finds the site as this one found it.
DELETE FROM post WHERE created_at > timestamptz '2026-01-01Z';
UPDATE post_tag SET posts_count = counted.posts_count
FROM (SELECT key AS counted_key, (SELECT count(*) FROM post WHERE tag_keys @> ARRAY[key]) AS posts_count FROM post_tag) AS counted
WHERE key = counted_key AND post_tag.posts_count <> counted.posts_count;
VACUUM ANALYZE post;
VACUUM post_tag;
