"""What a label is: articles, spans, frames, people, the scheme. Standard library only; no files, no SQL, no Qt."""
