package takeaway

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"jourdain/grader/address"
	"jourdain/tui/text"
)

// codeEnding is the ending of the file that a code is written to.
const codeEnding = ".md"

// IsCodeFile returns what says by its name of a file that it is one that a code was written
// to, in any language, also where another one of that name was there already. It reads the
// words when it is first asked.
func IsCodeFile() func(name string) bool {
	names := sync.OnceValue(func() (names []string) {
		for _, lang := range text.Languages() {
			if words, err := text.Open(address.Polite.In(lang)); err == nil {
				names = append(names, words.Say("takeaway.file-name"))
			}
		}
		return names
	})
	return func(name string) bool {
		if filepath.Ext(name) != codeEnding {
			return false
		}
		name = strings.TrimSuffix(name, codeEnding)
		if i := strings.LastIndexByte(name, '-'); i >= 0 {
			if _, err := strconv.Atoi(name[i+1:]); err == nil {
				name = name[:i]
			}
		}
		return slices.Contains(names(), name)
	}
}
