# 轉換存疑：為什麼這裡很可能轉換錯了。引號裡的字詞出自文章。

doubt-regional-word = 「{ $stands }」是由「{ $mainland }」換來的，但「{ $mainland }」在這裡不成詞：它把「{ $words }」切斷了。
doubt-surname = 「{ $stands }」在人名開頭，作姓氏應寫「{ $surname }」：「{ $name }」。
doubt-reading = 「{ $stands }」不是這個詞的用字，應作「{ $word }」。
doubt-reading-cut = 「{ $stands }」是「{ $misled }」的用字，但這裡沒有這個詞，應作「{ $word }」。
doubt-transliteration = 「{ $stands }」表示裡面，這裡只是譯音用字，應作「{ $word }」。
doubt-collocation = 「{ $stands }」與前後文不搭，可能是「{ $right }」：「{ $words }」。
doubt-official-name = 「{ $stands }」是換過的詞，但名稱不換詞：「{ $name }」。

cli-bench-doubt-is = { $name }：不用詞典找轉換存疑之處；基準：轉換套件轉換同樣的文字。
