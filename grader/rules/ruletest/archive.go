package ruletest

import "strings"

// member is a file of a txtar archive.
type member struct{ name, text string }

// archive reads the txtar form: a line "-- NAME --" begins a file; what stands
// before the first one is a comment.
func archive(source string) []member {
	var members []member
	for line := range strings.Lines(source) {
		trimmed := strings.TrimSpace(line)
		name, ok := strings.CutPrefix(trimmed, "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch {
		case ok && closed:
			members = append(members, member{name: strings.TrimSpace(name)})
		case len(members) > 0:
			members[len(members)-1].text += line
		}
	}
	return members
}
