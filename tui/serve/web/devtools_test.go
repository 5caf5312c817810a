package web_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"jourdain/grader/interop"
)

// tab is a page in a real browser, which the test drives by the protocol of its developer tools, over
// two pipes (--remote-debugging-pipe).
type tab struct {
	t       *testing.T
	in      io.Writer
	base    string
	session string

	mu      sync.Mutex
	last    int
	answers map[int]chan reply
	faults  []string // what the browser says that is wrong with a page: of its policy, of a script
}

type reply struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

type object = map[string]any

// openTab opens a page in Chromium, or skips the test.
func openTab(t *testing.T, base, lang string) *tab {
	t.Helper()
	program := interop.Program(t, "chromium")
	theirIn, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out, theirOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--ignore-certificate-errors",
		"--lang="+lang, "--accept-lang="+lang, "--user-data-dir="+t.TempDir(), "--remote-debugging-pipe", "about:blank")
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // 3 and 4
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_, _ = theirIn.Close(), theirOut.Close()
	b := &tab{t: t, in: in, base: base, answers: map[int]chan reply{}}
	read := make(chan struct{})
	go func() {
		defer close(read)
		b.read(out)
	}()
	t.Cleanup(func() {
		b.call("Browser.close", nil, nil)
		_ = cmd.Wait()
		_ = in.Close()
		<-read
		_ = out.Close()
	})
	var target struct{ TargetID string }
	b.call("Target.createTarget", object{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", object{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "DOM", "Network"} {
		b.call(domain+".enable", nil, nil)
	}
	b.call("Network.setExtraHTTPHeaders", object{"headers": object{"Accept-Language": lang}}, nil)
	b.window(1280, 800)
	return b
}

// read hears what the browser says.
func (b *tab) read(out io.Reader) {
	lines := bufio.NewReaderSize(out, 1<<20)
	for {
		line, err := lines.ReadBytes(0)
		if err != nil {
			return
		}
		var r reply
		if json.Unmarshal(bytes.TrimSuffix(line, []byte{0}), &r) != nil {
			continue
		}
		b.mu.Lock()
		switch {
		case r.ID != 0:
			b.answers[r.ID] <- r
		case r.Method == "Log.entryAdded" || r.Method == "Runtime.exceptionThrown":
			b.faults = append(b.faults, string(r.Params))
		}
		b.mu.Unlock()
	}
}

// call asks the browser to do something.
func (b *tab) call(method string, params object, result any) {
	b.t.Helper()
	answer := make(chan reply, 1)
	b.mu.Lock()
	b.last++
	message := object{"id": b.last, "method": method}
	b.answers[b.last] = answer
	if params != nil {
		message["params"] = params
	}
	if b.session != "" && method != "Browser.close" {
		message["sessionId"] = b.session
	}
	content, err := json.Marshal(message)
	if err == nil {
		_, err = b.in.Write(append(content, 0))
	}
	b.mu.Unlock()
	if err != nil {
		b.t.Fatal(err)
	}
	select {
	case r := <-answer:
		if r.Error != nil {
			b.t.Fatalf("%s: %s", method, r.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(r.Result, result); err != nil {
				b.t.Fatal(err)
			}
		}
	case <-time.After(time.Minute):
		b.t.Fatalf("%s: the browser does not answer", method)
	}
}

// eval returns what an expression of JavaScript comes to on the page, as JSON has it.
func (b *tab) eval(expression string) any {
	b.t.Helper()
	var r struct {
		Result struct{ Value any }
		Failed *struct {
			Text      string
			Exception struct{ Description string }
		} `json:"exceptionDetails"`
	}
	b.call("Runtime.evaluate", object{"expression": expression, "returnByValue": true, "awaitPromise": true}, &r)
	if r.Failed != nil {
		b.t.Fatalf("%s: %s %s", expression, r.Failed.Text, r.Failed.Exception.Description)
	}
	return r.Result.Value
}

// waits waits until an expression is true on the page, which may be loading.
func (b *tab) waits(expression string) {
	b.t.Helper()
	for range 600 {
		var r struct{ Result struct{ Value any } }
		b.call("Runtime.evaluate", object{"expression": expression, "returnByValue": true}, &r)
		if r.Result.Value == true {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.shot("failed")
	b.t.Fatalf("%s never comes true on %v:\n%v", expression, b.eval("location.href"), b.eval("document.body.innerText"))
}

// says waits until the page says some words.
func (b *tab) says(words string) {
	b.t.Helper()
	said, _ := json.Marshal(dense(words))
	b.waits("document.readyState === 'complete' && document.body.innerText.replace(/\\s/g, '').includes(" + string(said) + ")")
}

// opens goes to an address.
func (b *tab) opens(path string) {
	b.t.Helper()
	b.call("Page.navigate", object{"url": b.base + path}, nil)
	b.waits("document.readyState === 'complete' && location.pathname !== 'blank'")
}

// window gives the page a size.
func (b *tab) window(width, height int) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", object{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
}

// press presses keys: those that have a name, and letters.
func (b *tab) press(keys ...string) {
	b.t.Helper()
	codes := map[string]int{"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
	texts := map[string]string{"Enter": "\r", " ": " "}
	for _, key := range keys {
		shift := 0
		if k, ok := strings.CutPrefix(key, "Shift+"); ok {
			key, shift = k, 8
		}
		params := object{"type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": codes[key], "modifiers": shift}
		if text := texts[key]; text != "" {
			params["text"] = text
		} else if codes[key] == 0 {
			params["text"], params["code"] = key, ""
		}
		b.call("Input.dispatchKeyEvent", params, nil)
		params["type"] = "keyUp"
		delete(params, "text")
		b.call("Input.dispatchKeyEvent", params, nil)
	}
}

// types types letters, one after the other.
func (b *tab) types(text string) {
	b.t.Helper()
	for _, r := range text {
		b.press(string(r))
	}
}

// tabsTo presses Tab until what a selector names has the focus: it is reached by the keyboard.
func (b *tab) tabsTo(selector string) {
	b.t.Helper()
	name, _ := json.Marshal(selector)
	for range 60 {
		if b.eval("document.activeElement !== null && document.activeElement.matches("+string(name)+")") == true {
			return
		}
		b.press("Tab")
	}
	b.t.Fatalf("Tab does not lead to %s on %v", selector, b.eval("location.href"))
}

// gives chooses a file of the disk for a form, as the window of the browser for that does.
func (b *tab) gives(selector, file string) {
	b.t.Helper()
	var document struct{ Root struct{ NodeID int } }
	b.call("DOM.getDocument", nil, &document)
	var node struct{ NodeID int }
	b.call("DOM.querySelector", object{"nodeId": document.Root.NodeID, "selector": selector}, &node)
	b.call("DOM.setFileInputFiles", object{"nodeId": node.NodeID, "files": []string{file}}, nil)
}

// falls lets a file of the disk fall onto the page.
func (b *tab) falls(file string) {
	b.t.Helper()
	for _, kind := range []string{"dragEnter", "dragOver", "drop"} {
		b.call("Input.dispatchDragEvent", object{
			"type": kind, "x": 300, "y": 300, "data": object{"items": []object{}, "files": []string{file}, "dragOperationsMask": 1},
		}, nil)
	}
}

// shot keeps a picture of the page, where pictures are kept: JOURDAIN_SHOW names a folder.
func (b *tab) shot(name string) {
	b.t.Helper()
	dir := os.Getenv("JOURDAIN_SHOW")
	if dir == "" {
		return
	}
	var picture struct{ Data string }
	b.call("Page.captureScreenshot", object{"format": "png"}, &picture)
	content, err := base64.StdEncoding.DecodeString(picture.Data)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), content, 0o600)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}

// isClean fails the test where the browser has found something wrong with the pages.
func (b *tab) isClean() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, fault := range b.faults {
		if !strings.Contains(fault, `"source":"network"`) { // that a page is refused or not there is tested
			b.t.Errorf("the browser complains: %s", fault)
		}
	}
	b.faults = nil
}

// axe returns what axe-core finds on the page. JOURDAIN_AXE names axe.min.js; without it, nothing is
// looked for.
func (b *tab) axe() []string {
	b.t.Helper()
	source, err := os.ReadFile(os.Getenv("JOURDAIN_AXE"))
	if err != nil {
		return nil
	}
	b.eval(string(source) + "; true")
	var found []string
	result := b.eval(`axe.run({resultTypes: ["violations"]}).then((r) => [String(r.passes.length)].concat(r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | "))))`)
	for i, v := range result.([]any) {
		if i == 0 && v == "0" {
			b.t.Fatal("axe-core checks nothing")
		} else if i > 0 {
			found = append(found, fmt.Sprint(v))
		}
	}
	return found
}
