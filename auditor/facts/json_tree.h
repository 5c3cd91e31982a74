/*
** json_tree.h -- cJSON's nodes, made in an arena of what json.c has proved to be well-formed. Private to json.c.
*/
#ifndef AUDITOR_FACTS_JSON_TREE_H
#define AUDITOR_FACTS_JSON_TREE_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/view.h"

typedef struct {
    arena *memory;
    char *next;         /* what is left of a block of it: values are small and many */
    size_t left;
} json_tree;

/* A node of a type (cJSON_String ...), behind the last one in 'parent', which may be NULL; 'name' is its key or NULL. NULL when
** there is no memory, as below. */
cJSON *json_tree_add(json_tree *t, cJSON *parent, int type, char *name);

/* What stands between a string's quotes, with its escapes read. */
char *json_tree_text(json_tree *t, view raw, bool escapes);

/* Gives a node the value of a number as it is written. False when there is no memory. */
bool json_tree_number(json_tree *t, cJSON *node, view written);

#endif
