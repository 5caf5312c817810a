package lookalike

import (
	"strings"

	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// dropSpeakers takes out lines that come back again and again in one part: the
// names of those who speak in a play, a refrain. In a book of recipes "Ingredients"
// comes back too, but in another part each time. What begins a part is a real heading or a
// line that looks otherwise.
func dropSpeakers(lines []line) {
	spoken, names := speakers(lines)
	for i := range lines {
		l := &lines[i]
		if l.looks && (spoken[*l.look] || !l.look.certain() && names[spelling.Fold(speaker(l.text))]) {
			l.drop()
		}
		if i > 0 && l.looks && !l.numbered && lines[i-1].looks && scene().MatchString(lines[i-1].text) {
			l.drop() // who is there, below "Scene 4"
		}
	}
}

var scene = lexicon.Pattern(`(?i)^(?:{scenes})\b`)

// speakers returns the names of those who speak, and the looks that only those have who speak: some come back in one part, and
// of all lines of that look more than three quarters come back somewhere, or all but one.
func speakers(lines []line) (spoken map[Look]bool, speaks map[string]bool) {
	texts := map[Look]map[string]int{}
	within := map[Look]bool{}
	seen := map[Look]map[string]int{} // the number of the part in which a text was seen last
	parts := map[Look]int{}
	part, last := 0, Look{}
	for i := range lines {
		l := &lines[i]
		if l.kind == heading || l.kind == edge {
			part++
		}
		if !l.looks || l.look.certain() {
			continue
		}
		if *l.look != last {
			part, last = part+1, *l.look
		}
		if texts[*l.look] == nil {
			texts[*l.look], seen[*l.look] = map[string]int{}, map[string]int{}
		}
		name := spelling.Fold(speaker(l.text))
		within[*l.look] = within[*l.look] || seen[*l.look][name] == part && parts[*l.look] > 0
		seen[*l.look][name] = part
		parts[*l.look]++
		texts[*l.look][name]++
	}
	spoken, speaks = map[Look]bool{}, map[string]bool{}
	for look, names := range texts {
		all, again := 0, 0
		for _, n := range names {
			all += n
			if n > 1 {
				again += n
			}
		}
		if !within[look] || 4*again <= 3*all && all-again > 1 {
			continue
		}
		spoken[look] = true
		for name, n := range names {
			speaks[name] = speaks[name] || n > 1
		}
	}
	return spoken, speaks
}

// speaker returns the name in "THE KING, aside", "THE KING (laughing)." or "THE KING:".
func speaker(text string) string {
	if at := strings.IndexAny(text, ",("); at > 0 {
		text = text[:at]
	}
	return strings.TrimRight(text, " .:")
}
