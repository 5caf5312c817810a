package xmltext

import "unicode"

// isName reports whether a text is a name (XML 1.0, fifth edition, 2.3).
func isName(text string) bool {
	for i, r := range text {
		if !unicode.Is(nameStart, r) && (i == 0 || !unicode.Is(nameRest, r)) {
			return false
		}
	}
	return text != ""
}

// nameStart are the characters that a name can begin with.
var nameStart = &unicode.RangeTable{
	R16: []unicode.Range16{
		{':', ':', 1},
		{'A', 'Z', 1},
		{'_', '_', 1},
		{'a', 'z', 1},
		{0xC0, 0xD6, 1},
		{0xD8, 0xF6, 1},
		{0xF8, 0x2FF, 1},
		{0x370, 0x37D, 1},
		{0x37F, 0x1FFF, 1},
		{0x200C, 0x200D, 1},
		{0x2070, 0x218F, 1},
		{0x2C00, 0x2FEF, 1},
		{0x3001, 0xD7FF, 1},
		{0xF900, 0xFDCF, 1},
		{0xFDF0, 0xFFFC, 1},
	},
	R32:         []unicode.Range32{{0x10000, 0xEFFFF, 1}},
	LatinOffset: 6,
}

// nameRest are those that can stand in it besides.
var nameRest = &unicode.RangeTable{
	R16: []unicode.Range16{
		{'-', '.', 1},
		{'0', '9', 1},
		{0xB7, 0xB7, 1},
		{0x300, 0x36F, 1},
		{0x203F, 0x2040, 1},
	},
	LatinOffset: 3,
}
