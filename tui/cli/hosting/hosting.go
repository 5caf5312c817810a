package hosting

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/console"
)

const (
	dataFlag = "data"
	dsnFlag  = "dsn"
	// dsnVariable keeps a password out of the list of processes.
	dsnVariable = "DATABASE_URL"
	dataMode    = 0o700
)

// Port is where the server listens by SSH when nobody says otherwise.
const Port = "2222"

// Place is where a server keeps what it knows.
type Place struct {
	con  *console.Console
	data string
	dsn  string
}

// New returns the place that a command line names, once its options are read.
func New(con *console.Console) *Place { return &Place{con: con} }

// Flags gives a command the options that name the place.
func (p *Place) Flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&p.data, dataFlag, "", p.con.Words.Say("cli.hosting.data"))
	f.StringVar(&p.dsn, dsnFlag, "", p.con.Words.Say("cli.hosting.dsn"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{dataFlag: console.CompleteFolders})
}

// Data returns the folder of the server: the one that is named, that of the service manager
// (STATE_DIRECTORY, systemd.exec(5)), or one in the person's own data; "" where there is none.
func (p *Place) Data() string {
	switch {
	case p.data != "":
		return p.data
	case p.con.Env("STATE_DIRECTORY") != "":
		return p.con.Env("STATE_DIRECTORY")
	case runtime.GOOS != "windows" && p.con.Env("HOME") == "" && p.con.Env("XDG_DATA_HOME") == "":
		return "" // it would be in the root of the disk
	default:
		return filepath.Join(xdg.DataHome, "jourdain", "server")
	}
}

// Seats returns the folder below which each seat has its own.
func (p *Place) Seats() string { return filepath.Join(p.Data(), "seats") }

// HostKey returns the file of the key by which the server is known.
func (p *Place) HostKey() string { return filepath.Join(p.Data(), "host_key") }

// Make makes the folder of the server when it is not there. The error is a problem to say.
func (p *Place) Make() error {
	if p.Data() == "" {
		return p.con.Problem("cli.hosting.error.nowhere")
	}
	if err := os.MkdirAll(p.Data(), dataMode); err != nil {
		return p.con.Problem("cli.hosting.error.folder", "Folder", p.Data(), "Why", p.con.Why(err))
	}
	return nil
}

// Probe writes a little into the folder of the server, and takes it away: the error says why nothing
// can be kept there.
func (p *Place) Probe() error {
	file, err := os.CreateTemp(p.Data(), ".probe-*")
	if err != nil {
		return fmt.Errorf("hosting: probe: %w", err)
	}
	_, err = file.Write(make([]byte, probe))
	return errors.Join(err, file.Close(), os.Remove(file.Name()))
}

// probe is how many bytes are written to see whether any can be: more than a file system keeps in the
// entry of a file itself.
const probe = 16 << 10

// Open opens the classes. The folder is made when it is not there, unless it was named to find what is
// kept there already: fresh is set for what may begin with nothing. The error is a problem to say.
func (p *Place) Open(ctx context.Context, fresh bool) (classroom.Store, error) {
	if _, err := os.Stat(p.data); !fresh && p.data != "" && errors.Is(err, fs.ErrNotExist) {
		return nil, p.con.Problem("cli.hosting.error.no-folder", "Folder", p.data)
	}
	if err := p.Make(); err != nil {
		return nil, err
	}
	address, err := p.address()
	if err != nil {
		return nil, err
	}
	store, err := classroom.Open(ctx, address)
	switch {
	case errors.Is(err, classroom.ErrNewer):
		return nil, p.con.Problem("cli.hosting.error.newer")
	case errors.Is(err, classroom.ErrAway):
		return nil, p.con.Problem("cli.hosting.error.away")
	case errors.Is(err, classroom.ErrAddress):
		return nil, p.con.Problem("cli.hosting.error.address")
	case errors.Is(err, classroom.ErrRefused):
		return nil, p.con.Problem("cli.hosting.error.refused")
	case err != nil:
		return nil, p.con.Problem("cli.hosting.error.open", "Why", p.con.Why(err))
	}
	return store, nil
}

// address returns where the classes are. The error is a problem to say.
func (p *Place) address() (string, error) {
	address := p.dsn
	if address == "" {
		address = p.con.Env(dsnVariable)
	}
	switch {
	case address == "":
		return filepath.Join(p.Data(), "classes.db"), nil
	case classroom.NamesPassword(p.dsn): // everybody on the machine sees the list of processes
		return "", p.con.Problem("cli.hosting.error.password")
	case !classroom.OnServer(address):
		return "", p.con.Problem("cli.hosting.error.address")
	}
	return address, nil
}
