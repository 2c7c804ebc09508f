# Conversion doubt: why a place was probably converted wrongly. The words quoted are the article's.

doubt-regional-word = “{ $stands }” was put for “{ $mainland }”, but “{ $mainland }” is no word here: it cuts through “{ $words }”.
doubt-surname = “{ $stands }” stands at the beginning of a name. The surname keeps the form “{ $surname }”: “{ $name }”.
doubt-reading = “{ $stands }” is not the form that this word has: “{ $word }”.
doubt-reading-cut = “{ $stands }” belongs to “{ $misled }”, which is no word here. It should be “{ $word }”.
doubt-transliteration = “{ $stands }” means inside, but here it only stands for a sound: “{ $word }”.
doubt-collocation = “{ $stands }” does not fit what stands beside it. Probably “{ $right }”: “{ $words }”.
doubt-official-name = “{ $stands }” was put for another word, but names are not translated: “{ $name }”.

cli-bench-doubt-is = { $name }: conversion doubts without words; baseline: the conversion package on the same text.
