package budget

import (
	"runtime"
	"runtime/metrics"
)

// held returns how many bytes the program holds. What was let go and not yet cleared away does
// not count, once it would matter.
func held() uint64 {
	if now := objects(); now <= mostMemory {
		return now
	}
	runtime.GC()
	return objects()
}

// objects returns the bytes of the objects in memory, those included that nobody holds any more.
func objects() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
