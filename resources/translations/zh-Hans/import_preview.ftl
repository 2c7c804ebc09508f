# 导入之前先看什么，以及哪一列是什么。

cli-import-column = 表格的哪一列是什么：text=列名 title=列名 published=列名 outlet=列名 byline=列名 url=列名（列名，或从 1 数起的号码）。
cli-import-field = JSON 的字段也一样；article.body 是 article 里的 body。
cli-import-preview = 只看会导入什么、哪些已经有了、哪些读不了；什么都不存。
cli-import-skip-failing = 略过读不了的，导入其余的；不加这一项就一篇也不导入。
cli-import-no-column = “{ $said }”没有说明是哪一列。请写成“项目=列名”，例如 text=正文。
cli-import-comparing = 比对中
cli-import-left-out = 略过：{ $problem }
cli-import-preview-fails = 读不了：{ $problem }
cli-import-preview-counts = 新文章 { $new } 篇，已有 { $same } 篇，副本 { $copies } 篇，内容多有重复 { $common } 篇；读不了 { $failing } 个，略过 { $passed } 个。什么都没有存。
cli-import-preview-size = { $count } 字，{ $paragraphs } 段
cli-import-preview-related = 相关项目 { $count } 行
cli-import-preview-labels = 标签 { $count } 个
cli-import-script-hant = 繁体
cli-import-script-hans = 简体
cli-import-like-same = 与“{ $title }”文字相同，会略过
cli-import-like-copy = 是“{ $title }”的副本：较短的一篇有 { $share }% 在另一篇里
cli-import-like-much_in_common = 与“{ $title }”多有重复：较短的一篇有 { $share }% 在另一篇里
