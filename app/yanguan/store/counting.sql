-- Indexes without which counting reads every label and the whole history: made with a new project, and in one that lacks
-- them when it is first opened for writing. They hold nothing of their own, and any version reads a file that has them.

CREATE INDEX IF NOT EXISTS span_count ON span (label, state, annotator);

-- The last status of an article: the row of the history that says it holds much more.
CREATE INDEX IF NOT EXISTS edit_status ON edit (object, kind, seq, at) WHERE kind = 'status';
