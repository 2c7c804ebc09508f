# 命令：在历史与撤销中叫什么，为何被拒绝。导入：什么被拒绝，告知什么。

verb-add = 加标注
verb-remove = 移除标注
verb-relabel = 更改标注
verb-reshape = 移动标注的边界
verb-link = 链接
verb-unlink = 取消链接
verb-set = 设置属性
verb-status = 设置状态
verb-import = 导入
verb-undo = 撤销
verb-redo = 重做

editing-paused = 正在写入导入的文章，完成后就能继续标注。请稍候，或停止导入。
label-unknown = 方案里没有标注 { $label }。请从菜单中选一个。
role-unknown = 方案里没有角色 { $role }。请从列表中选一个。
span-exists = 这段文字已经标为 { $label }。请选别的标注或别的范围。
span-outside-text = { $start }-{ $end } 超出了文本，文本只有 { $length } 个字。请重新选取。
span-empty = 只选到了空白。请先选取文字。
span-gone = 这个标注已经不在了。如果是你移除的，撤销就能找回。
frame-gone = 这条引语或任免已经不在了。如果是你移除的，撤销就能找回。
link-wrong-label = { $label } 类的标注不能连成 { $role }。请先更改标注，或另选一个。
attribute-unknown = 这里没有属性 { $attribute }。请从列表中选一个。
attribute-value-unknown = 属性 { $attribute } 不能是 { $value }。请从列表中选一个值。
undo-built-upon = 最后一步（{ $verb }）不能撤销：另一篇文章里有后来的一步以它为基础。请先撤销那一步。

import-text-known = 文章 { $article }：它的文本项目里已有，是文章 { $known }。什么都没有导入；请删去那一行，或导入另一个项目。
import-article-differs = 文章 { $article } 项目里已有，但内容不同。什么都没有导入；请删去那一行，或导入另一个项目。
import-id-known = 文章 { $article }：标识 { $id } 属于项目里的另一篇文章。什么都没有导入；请换新的标识，或导入另一个项目。
import-person-kept = 项目里已有 { $person }，资料不同；保留了项目原有的。
import-labels-joined = 方案原来没有这些标注，已加入并隐藏：{ $labels }。
counterpart-given = 这篇文章的另一种文字是你提供的，不是转换来的，没有转换方案，也不能更正。请改好文件，再重新导入这一对。
phrase-unknown = 项目里没有“{ $source }”的全部更正。
verb-profile = 更换转换方案
verb-correct = 更正此处
verb-uncorrect = 取消更正
verb-correct-source = 记下原文错误
verb-dismiss = 略过疑点
verb-correct-everywhere = 全部更正
verb-uncorrect-everywhere = 取消全部更正
verb-correct-source-everywhere = 全部记下原文错误
verb-overrides = 读入更正
overrides-article-unknown = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：项目里没有文章 { $article }。什么都没有改。请删去这一行，或先导入那篇文章。
overrides-other-script = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：文章 { $article } 的原文不是 { $script }。什么都没有改。这一行是别的文章的，请删去。
overrides-other-text = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：文章 { $article } 的 { NUMBER($start, useGrouping: 0) }-{ NUMBER($end, useGrouping: 0) } 不是“{ $source }”。什么都没有改。这一行是别的文本的，请删去。
overrides-of-given = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：文章 { $article } 的另一种文字是你提供的，不是转换来的，不能更正。什么都没有改。请删去这一行。
