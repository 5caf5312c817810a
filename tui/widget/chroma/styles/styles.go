package styles

import "github.com/alecthomas/chroma/v2"

// Registry are the sets of looks by their names; who changes it holds a lock of their own.
var Registry = map[string]*chroma.Style{}

// Register adds a set of looks.
func Register(style *chroma.Style) *chroma.Style {
	Registry[style.Name] = style
	return style
}
