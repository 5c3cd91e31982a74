/*
** status.h -- what a function answers when something may go wrong.
**
** Every function that can fail returns a status and fills an 'error' with one
** sentence for people. The error is the caller's; it is written once: a lower
** layer's message is not overwritten on its way up (error_set keeps the first).
** On failure the out-parameters of a function are untouched.
*/
#ifndef AUDITOR_BASE_STATUS_H
#define AUDITOR_BASE_STATUS_H

typedef enum {
    STATUS_OK = 0,
    STATUS_MEMORY,      /* an allocation failed */
    STATUS_RANGE,       /* a number does not fit: the caller answers "unknown" or goes to bigger integers */
    STATUS_SYNTAX,      /* the input is not what it should be */
    STATUS_LIMIT,       /* a stated limit was exceeded */
    STATUS_IO,          /* the system refused to read or write */
    STATUS_MISSING,     /* what was asked for does not exist */
    STATUS_SCRIPT,      /* a Lua chunk raised, or exceeded a budget */
    STATUS_USAGE        /* wrong command line or configuration */
} status;

typedef struct {
    status code;
    char message[1024]; /* UTF-8, no line breaks at its end */
} error;

/* Sets code and message unless 'err' is NULL or already holds an error; returns 'code'. */
status error_set(error *err, status code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Empties an error for reuse. 'err' may be NULL. */
void error_clear(error *err);

#endif
