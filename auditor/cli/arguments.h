/*
** arguments.h -- the words of a command line, one at a time.
**
** Long and short options, combined shorts (-xf FILE), --name=value and --name value,
** "--" ends options, "-" is an operand. An unknown option is an error that says
** which one was probably meant. Options and operands may be mixed.
*/
#ifndef AUDITOR_CLI_ARGUMENTS_H
#define AUDITOR_CLI_ARGUMENTS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/status.h"

typedef struct {
    int id;             /* > 0; what the verb switches on. 0 ends a table */
    char letter;        /* 'f' for -f; 0: none */
    const char *name;   /* "format" for --format */
    const char *value;  /* what its value is called in --help; NULL: it takes none */
    const char *help;
} option;

enum { ARGUMENT_END = 0, ARGUMENT_OPERAND = -1 };

typedef struct {
    int id;             /* of an option, or one of the above */
    const char *name;   /* of the option, for messages */
    const char *value;  /* the option's value or the operand; NULL: none */
} argument;

typedef struct {
    char **rest;                    /* NULL-terminated: the words still to read */
    const option *const *tables;    /* NULL-terminated: where options are looked up */
    const char *cluster;            /* what is left of a word like -xyz; NULL: none */
    bool operands_only;             /* after "--" */
} arguments;

/* The next option or operand; out->id is ARGUMENT_END after the last. STATUS_USAGE. */
status arguments_next(arguments *a, argument *out, error *err);

/* 'text' is one of 'choices' (NULL-terminated): its index in *out. STATUS_USAGE, naming the option and the choices. */
status arguments_choice(unsigned *out, const argument *a, const char *const *choices, error *err);

/* A whole number within [least, most]. STATUS_USAGE. */
status arguments_number(unsigned *out, const argument *a, unsigned least, unsigned most, error *err);

/* The lines of --help that describe the options of 'tables'. */
void arguments_help(buffer *out, const option *const *tables);

#endif
