package disktest

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"syscall"
	"testing"
)

// folderOf is the variable that tells a test which runs itself again where it may mount.
const folderOf = "JOURDAIN_TEST_MOUNT_AT"

// Run runs the test again where it may mount disks, in namespaces of its own
// (user_namespaces(7)), and calls do there with a folder to mount them in. The test skips where
// there are no namespaces, or no disk can be mounted.
func Run(t *testing.T, do func(folder string)) {
	t.Helper()
	if folder := os.Getenv(folderOf); folder != "" {
		do(folder)
		return
	}
	child := exec.Command(os.Args[0], "-test.v", "-test.run=^"+t.Name()+"$")
	child.Env = append(os.Environ(), folderOf+"="+t.TempDir())
	child.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := child.CombinedOutput()
	var failed *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &failed):
		t.Skipf("no namespaces here: %v", err)
	case bytes.Contains(out, []byte("--- SKIP")):
		t.Skipf("no disk can be mounted here:\n%s", out)
	case err != nil:
		t.Errorf("with other disks:\n%s", out)
	}
}

// Mount mounts a disk in memory at a folder, which is made; its options are those of tmpfs(5).
func Mount(t *testing.T, folder, options string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("none", folder, "tmpfs", 0, options); err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(folder, syscall.MNT_DETACH) })
}
