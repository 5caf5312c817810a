// Package content is our own course: one folder a lesson, one file a language.
package content

import "embed"

// Files holds the course; package lessons loads it.
//
//go:embed course.yaml */*
var Files embed.FS
