# 逐個引號走、職務、相關新聞、一天的路。
verb-frame = 標註並填好框架
verb-hold = 標註任職
verb-hold-everywhere = 成批標註任職
verb-rest-nonquote = 其餘都標為非引語
