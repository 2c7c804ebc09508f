filter-status = 列出哪些文章
filter-all = 全部
