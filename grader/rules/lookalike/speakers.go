package lookalike

import "jourdain/grader/rules/spelling"

// dropSpeakers takes out lines that come back again and again under one heading: the
// names of those who speak in a play, a refrain. In a book of recipes "Ingredients"
// comes back too, but under another heading each time.
func dropSpeakers(lines []line) {
	for start := 0; start < len(lines); {
		end := start
		for end < len(lines) && (end == start || lines[end].kind != heading) {
			end++
		}
		dropRepeated(lines[start:end])
		start = end
	}
}

// dropRepeated goes through the lines of one part. Those of a look are dropped when
// more than two thirds of them are there several times, or all of them but one.
func dropRepeated(part []line) {
	times := map[Look]map[string]int{}
	for i := range part {
		l := &part[i]
		if !l.looks || l.look.certain() {
			continue
		}
		if times[l.look] == nil {
			times[l.look] = map[string]int{}
		}
		times[l.look][spelling.Fold(l.text)]++
	}
	spoken := map[Look]bool{}
	for look, texts := range times {
		all, again := 0, 0
		for _, n := range texts {
			all += n
			if n > 1 {
				again += n
			}
		}
		spoken[look] = 3*again > 2*all || again > 0 && all-again <= 1
	}
	for i := range part {
		l := &part[i]
		l.looks = l.looks && !spoken[l.look]
	}
}
