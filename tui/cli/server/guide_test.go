package server_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"jourdain/grader/interop"
)

// guide is a guide to the class server, with the names that it gives to what is there.
type guide struct {
	file, lang, host string
	document         string // that a learner has
}

func guides() []guide {
	return []guide{
		{"server.md", "en_GB.UTF-8", "tutor.school.example", "recipes.odt"},
		{"serveur.md", "fr_FR.UTF-8", "tuteur.ecole.example", "recettes.odt"},
	}
}

// line is a line of a block of code.
var line = regexp.MustCompile(`(?m)^ {4}(\S.*)$`)

// elsewhere begins what is not run here: it changes the machine, or is no command.
var elsewhere = regexp.MustCompile(`^(sudo|podman|JOURDAIN_OPTIONS=|LANG=|tut(or|eur)\.\S+ \{|\}|\{|"(at|exercises)":)`)

// The commands of the guides are run in their order, by a real ssh, scp and tar: the server is
// reached at each of its doors, and each command writes what it names.
func TestInteropTheCommandsOfTheGuides(t *testing.T) {
	for _, name := range []string{"ssh", "ssh-keygen", "scp", "tar"} {
		interop.Program(t, name)
	}
	for _, g := range guides() {
		t.Run(g.file, func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join("../../../docs", g.file))
			if err != nil {
				t.Fatal(err)
			}
			d := newDesk(t, g)
			ran := 0
			for _, m := range line.FindAllStringSubmatch(string(source), -1) {
				if !elsewhere.MatchString(m[1]) {
					d.do(m[1])
					ran++
				}
			}
			d.stop()
			if ran < 22 {
				t.Errorf("only %d commands", ran)
			}
			for _, name := range []string{"5B.html", "5B.ods", "restored/seats/5B/1/" + g.document, "class-server/host_key"} {
				name = strings.NewReplacer("restored", d.named(`tar -xzf \S+ -C (\S+)`, source), "class-server", d.named(`serve --data (\S+)`, source)).Replace(name)
				if _, err := os.Stat(filepath.Join(d.dir, name)); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// named returns a name that the guide gives.
func (d *desk) named(pattern string, source []byte) string {
	d.t.Helper()
	m := regexp.MustCompile(pattern).FindSubmatch(source)
	if m == nil {
		d.t.Fatalf("there is no %s", pattern)
	}
	return string(m[1])
}

// desk is where the commands of a guide are typed.
type desk struct {
	t     *testing.T
	g     guide
	dir   string
	ports map[string]string // those of the guide, and those that are free here
	env   []string
	ssh   []string // what ssh and scp are told besides

	server *exec.Cmd
	said   *said
}

func newDesk(t *testing.T, g guide) *desk {
	t.Helper()
	home := t.TempDir()
	d := &desk{t: t, g: g, dir: filepath.Join(home, "desk"), ports: map[string]string{}}
	for _, port := range []string{"2222", "2223", "8443", "8080", "9100"} {
		_, d.ports[port], _ = net.SplitHostPort(free(t))
	}
	if err := os.Mkdir(d.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	d.write(g.document, []byte("the document of a learner"))
	key := filepath.Join(home, "key")
	interop.Run(t, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
	d.ssh = []string{
		"-F", "none", "-o", "StrictHostKeyChecking=accept-new", "-o", "UserKnownHostsFile=" + filepath.Join(home, "known"),
		"-o", "IdentitiesOnly=yes", "-o", "IdentityFile=" + key, "-o", "IdentityAgent=none",
	}
	d.env = append(os.Environ(), "LANG="+g.lang, "LC_ALL=", "LC_MESSAGES=", "HOME="+home, "DATABASE_URL=", "STATE_DIRECTORY=",
		"XDG_DATA_HOME="+filepath.Join(home, "data"), "SSH_ASKPASS_REQUIRE=force", "SSH_ASKPASS="+filepath.Join(home, "askpass"))
	t.Cleanup(d.stop)
	return d
}

func (d *desk) write(name string, content []byte) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), content, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// do does what a line of the guide says.
func (d *desk) do(line string) {
	d.t.Helper()
	typed := strings.ReplaceAll(line, d.g.host, "127.0.0.1")
	for port, here := range d.ports {
		typed = regexp.MustCompile(`\b`+port+`\b`).ReplaceAllString(typed, here)
	}
	args := strings.Fields(typed)
	switch {
	case args[0] == "jourdain" && args[1] == "serve" && !slices.Contains(args, "--check"):
		d.serve(args)
	case args[0] == "ssh", args[0] == "scp":
		d.asked(args)
		if out := d.run("q\n", args[0], append(slices.Clone(d.ssh), args[1:]...)...); args[0] == "ssh" && !strings.Contains(out, "\n") {
			d.t.Errorf("%s: nothing is said", line)
		}
	default:
		d.run("", args[0], args[1:]...)
	}
}

// run runs a command.
func (d *desk) run(input, name string, args ...string) string {
	d.t.Helper()
	cmd := exec.CommandContext(d.t.Context(), name, args...)
	cmd.Dir, cmd.Env, cmd.Stdin = d.dir, d.env, strings.NewReader(input)
	cmd.WaitDelay = patience
	out, err := cmd.CombinedOutput()
	if err != nil {
		d.t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// asked answers what ssh asks for: the secret of the seat, as it is printed.
func (d *desk) asked(args []string) {
	d.t.Helper()
	printed, err := os.ReadFile(filepath.Join(d.dir, "5B.html"))
	if err != nil {
		d.t.Fatal(err)
	}
	seat := regexp.MustCompile(`(5B[.\d]*)@`).FindStringSubmatch(strings.Join(args, " "))
	secret := regexp.MustCompile(`(?s)<h2>` + regexp.QuoteMeta(seat[1]) + `</h2>.*?class="secret">.*?<code>([^<]+)<`).FindSubmatch(printed)
	if secret == nil {
		d.t.Fatalf("%s has no secret", seat[1])
	}
	answer := fmt.Sprintf("#!/bin/sh\necho '%s'\n", secret[1])
	if err := os.WriteFile(filepath.Join(filepath.Dir(d.dir), "askpass"), []byte(answer), 0o700); err != nil {
		d.t.Fatal(err)
	}
}

// serve starts the server, in place of the one that was there, and looks whether its doors are open.
func (d *desk) serve(args []string) {
	d.t.Helper()
	d.stop()
	value := func(option string) string {
		if i := slices.Index(args, option); i >= 0 {
			return args[i+1]
		}
		return ""
	}
	if certificate := value("--certificate"); certificate != "" {
		d.certify(certificate, value("--certificate-key"))
	}
	if value("--listen") == "" {
		args = append(args, "--listen", "127.0.0.1:"+d.ports["2222"])
	}
	d.server, d.said = exec.CommandContext(d.t.Context(), args[0], args[1:]...), &said{}
	d.server.Dir, d.server.Env, d.server.Stderr = d.dir, d.env, d.said
	if err := d.server.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.wait(func() bool { return strings.Contains(d.said.String(), "SHA256:") }, args)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} //nolint:gosec // it is our own
	if at := value("--http"); at != "" {
		scheme := "http://"
		if value("--certificate") != "" {
			scheme = "https://"
		}
		d.wait(func() bool {
			return d.answers(client, scheme+"127.0.0.1"+at[strings.LastIndex(at, ":"):]+"/", "Jourdain")
		}, args)
	}
	if at := value("--metrics"); at != "" {
		d.wait(func() bool { return d.answers(client, "http://"+at+"/health", "ok\n") }, args)
		d.wait(func() bool { return d.answers(client, "http://"+at+"/metrics", "jourdain_visits 0") }, args)
	}
}

func (d *desk) answers(client *http.Client, url, want string) bool {
	got, err := client.Get(url)
	if err != nil {
		return false
	}
	defer func() { _ = got.Body.Close() }() // it was read
	body, err := io.ReadAll(got.Body)
	return err == nil && got.StatusCode == http.StatusOK && strings.Contains(string(body), want)
}

// wait waits until something is so.
func (d *desk) wait(so func() bool, args []string) {
	d.t.Helper()
	for end := time.Now().Add(patience); !so(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			d.t.Fatalf("%q does not serve:\n%s", args, d.said)
		}
	}
}

// stop ends the server, which ends well.
func (d *desk) stop() {
	if d.server == nil {
		return
	}
	if err := d.server.Process.Signal(os.Interrupt); err != nil {
		d.t.Error(err)
	}
	if err := d.server.Wait(); err != nil {
		d.t.Errorf("the server: %v\n%s", err, d.said)
	}
	d.server = nil
}

// certify makes a certificate, as an authority gives one.
func (d *desk) certify(certificate, key string) {
	d.t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		d.t.Fatal(err)
	}
	is := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	public, err := x509.CreateCertificate(rand.Reader, is, is, &private.PublicKey, private)
	if err != nil {
		d.t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		d.t.Fatal(err)
	}
	d.write(certificate, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: public}))
	d.write(key, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}))
}

// said is what the server has said.
type said struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}
