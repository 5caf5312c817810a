package web

import (
	"io"
	"log"
	"net/http"
	"time"
)

const (
	headerTime = 10 * time.Second
	// A slow line takes its time for a document: 32 MB in five minutes.
	bodyTime   = 5 * time.Minute
	answerTime = 5 * time.Minute
	idleTime   = 2 * time.Minute
)

// Server returns a server of HTTP that waits for nobody without end. A terminal takes its connection
// over, and has times of its own. It says nothing about connections that fail: it would name
// addresses.
func Server(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: answerTime, IdleTimeout: idleTime,
		MaxHeaderBytes: largest, ConnContext: within, ErrorLog: log.New(io.Discard, "", 0),
	}
}
