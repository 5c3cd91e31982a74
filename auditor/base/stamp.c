#define _POSIX_C_SOURCE 200809L /* st_mtim */
#include "base/stamp.h"

#include <sys/stat.h>

static int64_t nanoseconds(struct timespec t)
{
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

file_stamp stamp_from(const struct stat *about)
{
    return (file_stamp){
        .size = about->st_size, .node = (int64_t)about->st_ino,
        .modified = nanoseconds(about->st_mtim), .changed = nanoseconds(about->st_ctim),
    };
}

bool stamp_of(file_stamp *out, const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return false;
    *out = stamp_from(&about);
    return true;
}

bool stamp_equal(const file_stamp *a, const file_stamp *b)
{
    return a->size == b->size && a->modified == b->modified && a->changed == b->changed && a->node == b->node;
}
