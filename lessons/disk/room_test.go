package disk_test

import (
	"math"
	"testing"

	"jourdain/lessons/disk"
)

// Nobody fills a disk to its end, and a disk that is not known refuses nothing.
func TestRoomOnADisk(t *testing.T) {
	folder := t.TempDir()
	if !disk.HasRoom(folder, 1) {
		t.Skip("the disk of this machine is nearly full")
	}
	if disk.HasRoom(folder, math.MaxInt64) {
		t.Error("there is room for more than any disk has")
	}
	if !disk.HasRoom(folder+"/not there", math.MaxInt64) {
		t.Error("a folder that is not there is refused")
	}
}
