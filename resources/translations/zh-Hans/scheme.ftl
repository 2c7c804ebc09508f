# 标签方案：什么不行、编辑窗口、标签旁的指引。
scheme-key-unknown = 标签方案没有 { $key } 这一项。请删去，或改正名称。
scheme-no-id = 标签方案没有 id。请给它一个简短的名称：id = "…"。
scheme-no-version = 标签方案的 version 必须是 1 以上的整数。
scheme-part-missing = 标签方案缺少 { $part }，或格式不对。请从别的方案抄过来。
scheme-label-nameless = 有标签或角色没有 name，或 name 中有空格。请给它一个简短的：name = "…"。
scheme-label-twice = 标签 { $label } 出现两次。请把其中一个改名。
scheme-key-form = { $key } 不能是 { $label } 的按键。请用 A 到 Z 的字母或数字，前面可加 Shift+。
scheme-key-taken = { $key } 已是 { $other } 的按键。请给 { $label } 另一个，或先改那一个。
scheme-family = 标签 { $label } 没有所属的组。请写上：family = "…"。
scheme-hidden = 标签 { $label } 的 hidden 必须是 true 或 false。
scheme-shape = 标签 { $label } 没有画得出的线形。请选：{ $shapes }。
scheme-colour = { $colour } 不是标签 { $label } 可用的颜色。请写成 #rrggbb，用小写字母。
scheme-contrast = { $label } 的颜色 { $colour } 不够清楚（{ $theme }）：对比 { $contrast }，至少要 3。浅底请用深一点的，深底请用浅一点的。
scheme-names-missing = { $label } 没有名称。请至少写一种语言：names 里的 en、zh_hant 或 zh_hans。
scheme-language = { $label } 有空白的文字，或不认得的语言：{ $language }。认得的是 en、zh_hant、zh_hans。
scheme-role-label = 角色 { $role } 由 { $label } 填入，但方案中没有这个标签。请加上这个标签，或改填别的。
scheme-core-missing = 方案缺少标签 { $label }，没有它就立不了框。请加上；可以设为隐藏。
scheme-frame-attribute = { $frame } 框缺少 { $attribute }，或缺少它的一些值。请从别的方案抄过来。
scheme-attributes = { $label } 的 attributes 必须是名称与值清单的表。
scheme-attribute = 读不懂 { $label } 的 { $attribute }：名称不能有空格，值要是一列不同的词。
scheme-attribute-known = 已有属性 { $attribute }。请换个名称。
scheme-value-known = { $attribute } 已有值 { $value }。请换一个。
scheme-value-last = { $value } 是 { $attribute } 唯一的值。请先加另一个，或移除这个属性。
scheme-label-core = { $label } 不能移除：框要用到它。可以把它隐藏。
scheme-label-used = 标签 { $label } 不能移除：有 { $count } 处用了它。可以把它隐藏。
scheme-attribute-used = 属性 { $attribute } 不能移除：{ $label } 上设了 { $count } 次。
scheme-value-used = { $attribute } 的值 { $value } 不能移除：有 { $count } 个标记用了它。
scheme-undo-later = 这一步方案改动不能撤销：后来的导入或另一步又改了方案。请在标签方案窗口里再改。
verb-scheme-add-label = 在方案加标签
verb-scheme-change-label = 改方案的标签
verb-scheme-remove-label = 移除方案的标签
verb-scheme-show-labels = 隐藏或显示标签
verb-scheme-move-label = 移动方案的标签
verb-scheme-add-attribute = 在方案加属性
verb-scheme-add-value = 在方案加值
verb-scheme-remove-attribute = 移除方案的属性
verb-scheme-remove-value = 移除方案的值
verb-scheme-take = 换用另一个方案
scheme-file-unreadable = 读不到 { $file }。请选别的文件。
scheme-file-unwritable = 无法写入 { $file }。请选别的位置。
scheme-file-coding = { $file } 不是 UTF-8 编码。请存成 UTF-8 再试。
scheme-file-toml = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：不是 TOML（{ $said }）。请改正这一行；什么都没有改。
scheme-file-flaw = { $file } 第 { NUMBER($line, useGrouping: 0) } 行，什么都没有改：
