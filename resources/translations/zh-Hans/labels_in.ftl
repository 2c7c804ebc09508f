# 其他工具的标注导入：什么被拒绝，什么没有位置。

labels-outside = { $file }：“{ $label }”在 { $start }–{ $end }，不在文本之内（文本有 { $size } 个字符；以 { $unit } 计）。文件若以别的单位计数，请指明：--offsets { $units }。
labels-words-differ = { $file }：在 { $start }–{ $end }（以 { $unit } 计），文件说“{ $label }”是“{ $words }”，那里却是“{ $there }”。文件若以别的单位计数，请指明：--offsets { $units }；否则文本在标注之后被改过：请把两者重新导出。
labels-offsets-unsure = { $file }：罕用字或表情符号之后的位置可以有两种解释。请指明文件以什么计数：--offsets { $units }。
labels-name = { $file }：“{ $label }”不能作标签的名称：须为一行，至多 200 个字符。请在原处修改。
labels-shape = { $file }：“{ $field }”不合 { $form } 的格式。请重新导出文件，或用 --format 指明别的格式。
labels-line = { $file }，第 { $line } 行：不合 { $form } 的格式。请改正这一行，或重新导出文件。
labels-dangling = { $file }：有内容指向“{ $id }”，而它并不存在。请改正这一行，或重新导出文件。
labels-brat-alone = { $file }：旁边没有同名的 .ann 文件。请把两个文件放在同一个文件夹。
labels-brat-no-text = { $file }：它所说的文本 { $text } 不在旁边。请把两个文件放在同一个文件夹。
labels-conll-long = { $file }：超过 { $count } 个词而没有文章结束的记号。请在每篇之前加一行 -DOCSTART- O，或 # id = …。
labels-uima-no-text = { $file }：这个 CAS 里没有文本（带 sofaString 的 Sofa）。请连同文本一起导出。
labels-left = { $file }：{ $what ->
    [relations] 没有框架可容纳的关系
    [attributes] 没有标注可容纳的属性和备注
    [blank] 只标在空白上的标注
    [answers] 未被接受的任务的标注和关系
    [annotations] 同一任务的其余标注结果（以第一个为准）
    [regions] 不属文字的区域
    [comments] 评论
    [equivalences] 等同关系
    [normalizations] 对外部清单的引用
    [counterpart] 只标在简体文字上、原文没有的标注
    [texts] 同一 CAS 的其余文本（以第一个为准）
   *[other] 其余文本上的标注
}略去 { $count } 个。
cli-import-offsets = 其他工具的位置以什么计数（默认：文件写有文字的，按文字辨认）。
