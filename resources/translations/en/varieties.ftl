# Whose characters a text is written in.
variety-hant-tw = Traditional, Taiwan
variety-hant-hk = Traditional, Hong Kong
variety-hant = Traditional
variety-hans = Simplified
variety-mixed = Both scripts mixed
variety-elsewhere = Elsewhere in the text:
variety-line = line { $line }: { $variety }
variety-others = (+ { $count } lines otherwise)
imported-mixed = In { $count } of them both scripts stand, the first is { $file }.
