package class

import (
	"net"
	"net/url"
	"os"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"jourdain/grader/document"
	"jourdain/lessons/classroom"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/hosting"
)

// htmlFormat is the form of strips for a browser.
const htmlFormat = "html"

// strip is what one seat is handed on paper.
type strip struct {
	Title     string // the seat: "5B.12"
	Command   string // what is typed in a terminal
	Web       string // the address for a browser; "" for none
	Documents string // the address for a file manager; "" for a place without documents
	Secret    string // "" for a notice, which has none
	Help      []string
}

// sheets is what a class is handed.
type sheets struct {
	Class       string
	Seats       []strip // to cut apart
	Alone       []strip // each on a page of its own
	Fingerprint string  // of the server's key; "" while there is none
}

// paper is how strips are printed, and what address stands on them.
type paper struct {
	*room
	format, output string
	address, web   string
}

// flags gives a command the options.
func (p *paper) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&p.address, "address", "", p.Words.Say("cli.class.address"))
	f.StringVar(&p.web, "web", "", p.Words.Say("cli.class.web"))
	f.StringVar(&p.format, "format", console.TextFormat, p.Words.Say("cli.class.paper-format"))
	f.StringVarP(&p.output, "output", "o", "", p.Words.Say("cli.option.output"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{
		"format":  console.FixedWords(console.TextFormat, htmlFormat),
		"address": cobra.NoFileCompletions, "web": cobra.NoFileCompletions,
	})
}

// check reads the options, and fills in the name of this computer where no address is given.
func (p *paper) check() error {
	if err := p.OneOf(p.format, console.TextFormat, htmlFormat); err != nil {
		return err
	}
	if p.address == "" {
		name, err := os.Hostname()
		if err != nil || name == "" {
			return p.Problem("cli.class.error.no-address")
		}
		p.address = name
		p.Complain(p.Say("cli.class.own-address", "Address", name))
	}
	strange := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-:%", r)
	}
	if host, port := p.split(); host == "" || strings.HasPrefix(host, "-") || strings.ContainsFunc(host+port, strange) {
		return p.Problem("cli.class.error.address", "Address", p.address)
	}
	if p.web == "" {
		return nil
	}
	if u, err := url.Parse(p.web); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || document.Printable(p.web) != p.web {
		return p.Problem("cli.class.error.web", "Address", p.web)
	}
	return nil
}

// split returns the host and the port of the address: that at which the server listens where none is
// given, and "" for the one that ssh takes by itself.
func (p *paper) split() (host, port string) {
	host, port, err := net.SplitHostPort(p.address)
	if err != nil {
		return strings.Trim(p.address, "[]"), hosting.Port
	}
	if port == "22" {
		port = ""
	}
	return host, port
}

// command returns what is typed in a terminal to sit at a seat, by its name.
func (p *paper) command(seat string) string {
	host, port := p.split()
	if port != "" {
		port = "-p " + port + " "
	}
	return "ssh " + port + seat + "@" + host
}

// shelf returns the address at which a file manager has the documents of a seat, by its name.
func (p *paper) shelf(seat string) string {
	host, port := p.split()
	if port != "" {
		host = net.JoinHostPort(host, port)
	} else if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	return (&url.URL{Scheme: "sftp", User: url.User(seat), Host: host, Path: "/"}).String()
}

// strip returns the strip of a seat, or of the teacher's place. In an open class the code alone is for
// who has no seat yet.
func (p *paper) strip(seat classroom.Seat, secret string, open bool) strip {
	name := seat.String()
	if open {
		name = seat.Exactly()
	}
	s := strip{Title: name, Command: p.command(name), Web: p.web, Secret: secret}
	if seat.Teacher() {
		s.Help = []string{p.Words.Say("cli.strip.teacher-help-once"), p.Words.Say("cli.strip.teacher-help-what")}
		return s
	}
	s.Documents = p.shelf(name)
	s.Help = []string{p.Words.Say("cli.strip.help-once"), p.Words.Say("cli.strip.help-what"), p.helpDocuments()}
	return s
}

// notice returns what hangs on the wall beside an open class.
func (p *paper) notice(code string) strip {
	return strip{
		Title: code, Command: p.command(code), Web: p.web, Documents: p.shelf(code),
		Help: []string{p.Words.Say("cli.strip.notice-seat"), p.Words.Say("cli.strip.notice-again"), p.helpDocuments()},
	}
}

// helpDocuments says where the address of the documents is typed.
func (p *paper) helpDocuments() string {
	return p.Words.Say("cli.strip.help-documents", "Web", p.web != "")
}
