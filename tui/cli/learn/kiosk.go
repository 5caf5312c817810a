package learn

import (
	"context"
	"os"
	"slices"
	"time"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/keyboard"
	"jourdain/tui/cli/tutor"
	"jourdain/tui/documents"
	"jourdain/tui/documents/workspace"
	"jourdain/tui/home"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/takeaway"
)

// KioskOptions is what the command line says of a public terminal.
type KioskOptions struct {
	// Documents are the only folders that documents are read from. The first that can be
	// written in holds each person's own folder.
	Documents []string
	// Idle is how long nobody does anything before the tutor asks whether someone is
	// there.
	Idle time.Duration
}

// kioskWarning is how long the tutor then waits for any key. WCAG 2.2 asks for 20
// seconds at least (2.2.1).
const kioskWarning = 30 * time.Second

// kiosk is a public terminal: nothing of one person is left for the next.
type kiosk struct {
	o       Options
	course  *lessons.Course
	folders []workspace.Folder
	shelf   *workspace.Shelf
	own     *workspace.Workspace // of the person who is there; nil before the first
	refused []trouble            // why folders did not take theirs
	staff   *staff
	plain   bool
}

func newKiosk(o Options, course *lessons.Course, lineByLine bool) *kiosk {
	k := &kiosk{o: o, course: course, staff: newStaff(o), plain: lineByLine}
	for _, dir := range o.Kiosk.Documents {
		k.folders = append(k.folders, workspace.At(dir))
	}
	k.shelf = workspace.NewShelf(k.folders)
	return k
}

// begin wipes what the person before has left, and what programs that were killed have,
// and begins anew. What cannot be wiped or made is for the staff: the terminal goes on.
func (k *kiosk) begin() (*tui.Session, error) {
	troubles := k.wipe()
	own, refused := k.shelf.Begin()
	k.own = own
	k.refused = said("cli.kiosk.no-folder", refused)
	troubles = append(troubles, k.refused...)
	k.staff.tell(troubles)
	places := documents.Defaults()
	services := tutor.Jailed(k.course, progress.Memory(), documents.New(documents.Options{
		Drives: places.Drives, Mounted: places.Mounted, Only: k.folders, Own: own, Unlisted: takeaway.IsCodeFile(),
	}), budget.New(budget.Usual))
	services.Venue, services.Points = tui.AtPublicTerminal, k.o.Points
	services.Concerns = concerns(troubles, own)
	return tui.NewSession(services, k.o.begin(screen.Setup{Voice: k.o.Voice}), k.plain)
}

// wipe takes away the folder of the person before, and those of programs that have ended,
// with all that is in them and nothing that a link in them leads to. It returns what stays.
func (k *kiosk) wipe() []trouble {
	var left []workspace.Trouble
	if k.own != nil {
		left = k.own.End()
	}
	again := k.shelf.Sweep()
	for _, t := range left {
		same := func(other workspace.Trouble) bool { return other.Path == t.Path }
		if _, err := os.Lstat(t.Path); err == nil && !slices.ContainsFunc(again, same) {
			again = append(again, t)
		}
	}
	return said("cli.kiosk.left", again)
}

// concerns returns what the welcome screen says to the staff.
func concerns(troubles []trouble, own *workspace.Workspace) (all []home.Concern) {
	if slices.ContainsFunc(troubles, func(t trouble) bool { return t.key == "cli.kiosk.left" }) {
		all = append(all, home.LeftFolder)
	}
	if own.Path() == "" {
		all = append(all, home.NoFolder)
	}
	return all
}

// runKiosk serves one person after the other until the system ends the program. What
// the last one has left is wiped then too.
func runKiosk(ctx context.Context, o Options) error {
	keyboard.KeepSignals()
	lineByLine := o.Plain || wantsLines(o)
	k := newKiosk(o, o.Course, lineByLine)
	k.staff.begin(k.shelf.Strangers())
	defer func() { k.staff.end(append(k.wipe(), k.refused...)) }()
	if lineByLine {
		return k.lines(ctx)
	}
	session, err := k.begin()
	if err != nil {
		return err
	}
	return fullScreen(ctx, session, o, &tui.Public{Begin: k.begin, Idle: o.Kiosk.Idle, Warn: kioskWarning})
}

// lines serves one person after the other line by line.
func (k *kiosk) lines(ctx context.Context) error {
	public := plain.Public{
		Begin: func() (plain.Session, error) { return k.begin() },
		Idle:  k.o.Kiosk.Idle, Warn: kioskWarning, Wipe: wiped(k.o),
	}
	keys, err := keyboard.Open(k.o.In)
	if err != nil {
		return err
	}
	if keys != nil {
		defer func() { _ = keys.Close() }()
		public.Keyboard = keys
	}
	return plain.RunPublic(ctx, public, k.o.In, lineOutput(k.o.Out))
}

// wiped returns what takes the words of a conversation from a terminal: the sequences
// that clear it and what was rolled out of sight, or, where it knows none, many lines.
func wiped(o Options) string {
	if o.Env("TERM") != "dumb" && console.IsTerminal(o.Out) {
		return "\x1b[H\x1b[2J\x1b[3J"
	}
	lines := make([]byte, 60)
	for i := range lines {
		lines[i] = '\n'
	}
	return string(lines)
}
