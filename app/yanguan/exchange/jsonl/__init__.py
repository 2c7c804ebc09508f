"""`yanguan-jsonl`, schema `yanguan/1`: one article a line, both scripts, all labels. Other formats stand elsewhere."""
