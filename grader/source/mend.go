package source

import (
	"strings"

	"jourdain/grader/pattern"
)

var (
	beforeText = pattern.New(`^([\s-]*(?:[^:\s"']+\s*:\s+)?)(.+)$`)
	withoutKey = pattern.New(`^([ -]*)([\w-]+):? *(.*)$`)
)

// mend writes a line as the sentence of its mistake advises, so that what is wrong in the
// lines after it can be found. It says false for a mistake that is not one of a line alone.
func mend(line string, mistake Mistake) (string, bool) {
	switch mistake {
	case ErrColon, ErrSign, ErrQuote:
		parts := beforeText().FindStringSubmatch(line)
		if parts == nil {
			return line, false
		}
		if strings.HasPrefix(parts[2], "!") && !strings.Contains(parts[2], " ") {
			return parts[1], true // what it tags may stand in the lines below
		}
		text := strings.Trim(strings.TrimSpace(parts[2]), `"'`)
		text = strings.ReplaceAll(strings.ReplaceAll(text, `\`, `\\`), `"`, `\"`)
		return parts[1] + `"` + text + `"`, true
	case ErrNoColon:
		parts := withoutKey().FindStringSubmatch(line)
		if parts == nil {
			return line, false
		}
		return parts[1] + parts[2] + ": " + parts[3], true
	case ErrHyphen:
		return strings.Replace(line, "-", "- ", 1), true
	case ErrSpace:
		mended := line
		for _, space := range wide {
			mended = strings.ReplaceAll(mended, string(space), " ")
		}
		return mended, true
	default:
		return line, false
	}
}

// tabs returns the faults of the lines after one that begin with a tab: whoever indents one
// line so has done it with others.
func tabs(lines []string, after int) []*Fault {
	var faults []*Fault
	for i := after; i < len(lines); i++ {
		if strings.HasPrefix(strings.TrimLeft(lines[i], " "), "\t") && strings.TrimSpace(lines[i]) != "" {
			faults = append(faults, &Fault{Line: i + 1, Mistake: ErrTab, Values: []any{"Key", keyOf(lines[i])}})
		}
	}
	return faults
}
