package pgtest

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"jourdain/grader/interop"
)

const (
	// Password is that of the server's user. It is such that nobody takes it for anything else.
	Password = "Ge/heim: 7%&é"
	user     = "jourdain"
	// within is how long a server may take to begin or to end.
	within = time.Minute
)

// Server is a PostgreSQL that runs until the test ends. It listens on a socket in its folder alone.
type Server struct {
	t      testing.TB
	bin    string // the folder of its programs
	folder string
	// running is the shell that runs it and tell its input: where that ends, as when the test is
	// killed, so does the server.
	running *exec.Cmd
	tell    io.WriteCloser
	count   int
}

// Start starts a server, or skips the test.
func Start(t testing.TB) *Server {
	t.Helper()
	s := &Server{t: t, bin: filepath.Dir(program(t))}
	var err error
	if s.folder, err = newFolder(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		s.Stop()
		_ = os.RemoveAll(s.folder)
	})
	if os.Getuid() == 0 {
		run(t, exec.Command("chown", "postgres", s.folder))
	}
	secret := filepath.Join(s.folder, "password")
	if err := os.WriteFile(secret, []byte(Password), 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, s.command(filepath.Join(s.bin, "initdb"), "-D", s.data(), "-U", user, "--no-sync", "--auth=scram-sha-256",
		"--pwfile="+secret, "--encoding=UTF8", "--locale=C"))
	s.Restart()
	return s
}

// newFolder makes a folder that is none of a test: only who runs the test may enter those, and
// PostgreSQL does not run as root.
func newFolder() (string, error) { return os.MkdirTemp("", "pgtest-") }

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

// program finds the server among those that are installed: the newest that Debian has put beside
// each other, or the one that the system finds by itself.
func program(t testing.TB) string {
	t.Helper()
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres") // the pattern is right
	version := func(path string) int {
		n, _ := strconv.Atoi(strings.Split(path, "/")[4])
		return n
	}
	slices.SortFunc(found, func(a, b string) int { return version(b) - version(a) })
	return interop.Program(t, append(found, "postgres")[0])
}

// command returns a program as it is run: not as root, which it refuses.
func (s *Server) command(name string, args ...string) *exec.Cmd {
	line := append([]string{name}, args...)
	if os.Getuid() == 0 {
		line = append([]string{"runuser", "-u", "postgres", "--"}, line...)
	}
	cmd := exec.Command(line[0], line[1:]...)
	cmd.Dir = s.folder
	return cmd
}

func run(t testing.TB, cmd *exec.Cmd) {
	t.Helper()
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", cmd, err, said)
	}
}

// Restart starts the server again after [Server.Stop] or [Server.Kill].
func (s *Server) Restart() {
	s.t.Helper()
	// What it has written is safe from its own death without fsync, and no other is tried here.
	s.running = s.command("sh", "-c", `"$0" "$@" >>log 2>&1 & read -r how; kill -"${how:-QUIT}" $!; wait $!`,
		filepath.Join(s.bin, "postgres"), "-D", s.data(), "-k", s.folder, "-c", "listen_addresses=", "-c", "fsync=off")
	var err error
	if s.tell, err = s.running.StdinPipe(); err != nil {
		s.t.Fatal(err)
	}
	if err := s.running.Start(); err != nil {
		s.t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), within)
	defer stop()
	for {
		conn, err := pgx.Connect(ctx, s.address("postgres"))
		if err == nil {
			_ = conn.Close(ctx)
			return
		}
		if ctx.Err() != nil {
			log, _ := os.ReadFile(filepath.Join(s.folder, "log"))
			s.t.Fatalf("PostgreSQL does not begin: %v\n%s", err, log)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Stop ends the server as who looks after it does: what is being done is taken back.
func (s *Server) Stop() { s.end("INT") }

// Kill ends the server as a machine that loses its power does.
func (s *Server) Kill() { s.end("QUIT") }

func (s *Server) end(signal string) {
	if s.running == nil {
		return
	}
	_, _ = fmt.Fprintln(s.tell, signal) // where it has ended by itself nobody reads it
	_ = s.tell.Close()
	_ = s.running.Wait()
	s.running = nil
}

// Database makes an empty database, and returns its address, with the password in it.
func (s *Server) Database() string {
	s.t.Helper()
	s.count++
	name := fmt.Sprintf("db%d", s.count)
	s.Execute(s.address("postgres"), "CREATE DATABASE "+name)
	return s.address(name)
}

// Execute runs a statement in a database.
func (s *Server) Execute(address, statement string) {
	s.t.Helper()
	conn, err := pgx.Connect(context.Background(), address)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = conn.Close(context.Background()) }()
	if _, err := conn.Exec(context.Background(), statement); err != nil {
		s.t.Fatal(err)
	}
}

// address returns the address of a database.
func (s *Server) address(name string) string {
	a := url.URL{Scheme: "postgres", User: url.UserPassword(user, Password), Path: "/" + name}
	a.RawQuery = url.Values{"host": {s.folder}}.Encode()
	return a.String()
}
