# 逐个引号走、职务、相关新闻、一天的路。
verb-frame = 标注并填好框架
verb-hold = 标注任职
verb-hold-everywhere = 成批标注任职
verb-rest-nonquote = 其余都标为非引语
