package grade

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"jourdain/tui/cli/console"
)

// meter says on standard error how far a long run is: a bar on a terminal, a
// sentence now and then where a bar cannot be drawn or is not wanted, nothing in a
// pipe.
type meter struct {
	con   *console.Console
	style style
	total int
	width int       // columns of the terminal
	ascii bool      // the terminal draws no blocks
	last  time.Time // when the bar was last drawn, or when the run began
	shown bool      // the bar is there
	told  int       // tenths that were said
}

// style is how progress is shown.
type style int

const (
	silent    style = iota
	drawn           // a bar
	sentences       // a line for every tenth
)

// redraw is the time between two pictures of the bar: often enough to live, too rare
// to flicker.
const redraw = 100 * time.Millisecond

// newMeter returns the meter of a run over so many files. It is silent where the
// results themselves are read as they come.
func newMeter(con *console.Console, total int, plain bool, results io.Writer) *meter {
	p := &meter{con: con, total: total, width: console.Columns(con.Err), ascii: !isUTF8(con.Env), last: time.Now()}
	term := con.Env("TERM")
	switch {
	case total < 2 || p.width == 0 || console.IsTerminal(results):
	case plain || term == "dumb" || con.Env("NO_COLOR") != "" || con.Env("ACCESSIBLE") != "":
		p.style = sentences
	default:
		p.style = drawn
		p.ascii = p.ascii || term == "linux"
	}
	return p
}

// isUTF8 reports whether the system writes letters outside of ASCII.
func isUTF8(env func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToUpper(env(name)); value != "" {
			return strings.Contains(value, "UTF-8") || strings.Contains(value, "UTF8")
		}
	}
	return false
}

// at shows that so many files are done.
func (p *meter) at(done int) {
	switch p.style {
	case drawn:
		if now := time.Now(); now.Sub(p.last) >= redraw {
			p.last, p.shown = now, true
			room := utf8.RuneCountInString(p.sentence(p.total))
			fmt.Fprint(p.con.Err, "\r"+bar(p.sentence(done), room, done, p.total, p.width, p.ascii)+"\x1b[K")
		}
	case sentences:
		if tenth := done * 10 / p.total; tenth > p.told && done < p.total {
			p.told = tenth
			p.con.Complain(p.sentence(done))
		}
	case silent:
	}
}

// clear takes the bar away, before something else is written or at the end.
func (p *meter) clear() {
	if p.shown {
		fmt.Fprint(p.con.Err, "\r\x1b[K")
		p.shown = false
	}
}

func (p *meter) sentence(done int) string {
	return p.con.Say("cli.progress", "Count", done, "Of", p.total)
}

// widestBar is enough to see it move.
const widestBar = 40

// bar draws a bar and words beside it, one column narrower than the terminal so that
// no line is begun. room is what the longest words take, so that the bar keeps its
// length. Where there is no room for both, there are the words alone.
func bar(words string, room, done, total, width int, ascii bool) string {
	full, empty := "█", "░"
	if ascii {
		full, empty = "#", "."
	}
	length := min(widestBar, width-1-room-1)
	if length < 5 {
		runes := []rune(words)
		return string(runes[:min(len(runes), max(width-1, 0))])
	}
	n := length * done / total
	return strings.Repeat(full, n) + strings.Repeat(empty, length-n) + " " + words
}
