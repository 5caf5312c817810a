package cli

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

// softMemory is how many bytes the program takes before it clears up more often than it
// would: enough for a document of a thousand pages, and a public terminal has few.
const softMemory = 200 << 20

// growth is by how much, in a hundred, what is in use may grow until the program clears up. One
// document is read, judged and done with: to clear up more often costs a tenth of the time of the
// processor, and saves hardly any memory.
const growth = 200

// app is one run of the program: the commands that are about the program itself, and the verbs.
type app struct {
	*console.Console
	services
}

// welcomeDoubleClick lets who starts the program with a double click in: on Windows, cobra would
// turn them away. Commands that run side by side, as in tests, share cobra's variable.
var welcomeDoubleClick = sync.OnceFunc(func() { cobra.MousetrapHelpText = "" })

// Main runs the command that the arguments name and returns the exit status. An
// interruption (Ctrl+C, Ctrl+\, a closed terminal, a request to end) ends the command through its
// context; a second one ends the program at once. What the program is at is printed for nobody.
func Main(ctx context.Context, p console.Process) int {
	if p.Env("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	if p.Env("GOGC") == "" {
		debug.SetGCPercent(growth)
	}
	outliveLimits()
	ctx, stop := signal.NotifyContext(ctx, endings()...)
	defer stop()
	defer context.AfterFunc(ctx, stop)()
	ctx, quit := signal.NotifyContext(ctx, syscall.SIGQUIT)
	defer quit()

	lang, known := language(p.Args, p.Env)
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		return console.Failed
	}
	con := console.New(p, words)
	a := &app{Console: con, services: wire(con)}
	if !known {
		a.Complain(a.unknownLanguage())
		return console.Failed
	}
	welcomeDoubleClick()
	root := a.root()
	root.SetArgs(append([]string{}, p.Args...))
	if err := root.ExecuteContext(ctx); err != nil {
		a.Complain(a.Explain(err))
		a.Settle(console.Failed)
	}
	return a.Status()
}

// endings are the signals that end a command as Ctrl+C does, so that nothing half-written stays. A
// terminal that is closed is none of them where the program was started to outlive it (nohup, POSIX).
func endings() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		all = append(all, syscall.SIGHUP)
	}
	return all
}
