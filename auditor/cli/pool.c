#include "cli/pool.h"

#include <pthread.h>
#include <string.h>

#include "base/memory.h"

enum { JOBS_PER_THREAD = 4, MOST_THREADS = 256 };

typedef struct {
    const pool_tasks *tasks;
    pthread_mutex_t lock;
    pthread_cond_t fed, done;
    char *jobs;             /* a ring of 'room' */
    bool *finished;         /* by place in the ring */
    size_t room;
    size_t given, started;  /* jobs fed; jobs that a thread has begun */
    bool closed;            /* nothing more will be fed */
    error failure;          /* of a worker_new */
} pool;

static void *job_at(const pool *p, size_t number)
{
    return p->jobs + number % p->room * p->tasks->job_size;
}

static bool next_job(pool *p, size_t *number)
{
    pthread_mutex_lock(&p->lock);
    while (p->started == p->given && !p->closed)
        pthread_cond_wait(&p->fed, &p->lock);
    bool some = p->started < p->given;
    if (some)
        *number = p->started++;
    pthread_mutex_unlock(&p->lock);
    return some;
}

static bool set_up(pool *p, void **worker)
{
    error err = { 0 };
    if (*worker != NULL || p->tasks->worker_new(worker, p->tasks->context, &err) == STATUS_OK)
        return true;
    pthread_mutex_lock(&p->lock);
    p->failure = err;
    pthread_cond_signal(&p->done);
    pthread_mutex_unlock(&p->lock);
    return false;
}

/* A thread that gets no job makes no worker: a quiet night has few jobs. */
static void *thread_main(void *argument)
{
    pool *p = argument;
    void *worker = NULL;
    size_t number;
    while (next_job(p, &number) && set_up(p, &worker)) {
        p->tasks->work(p->tasks->context, worker, job_at(p, number));
        pthread_mutex_lock(&p->lock);
        p->finished[number % p->room] = true;
        pthread_cond_signal(&p->done);
        pthread_mutex_unlock(&p->lock);
    }
    if (worker != NULL)
        p->tasks->worker_free(worker);
    return NULL;
}

static void give(pool *p)
{
    pthread_mutex_lock(&p->lock);
    p->finished[p->given % p->room] = false;
    p->given++;
    pthread_cond_signal(&p->fed);
    pthread_mutex_unlock(&p->lock);
}

static status await(pool *p, size_t number, error *err)
{
    pthread_mutex_lock(&p->lock);
    while (!p->finished[number % p->room] && p->failure.code == STATUS_OK)
        pthread_cond_wait(&p->done, &p->lock);
    status result = p->failure.code;
    pthread_mutex_unlock(&p->lock);
    return result == STATUS_OK ? STATUS_OK : error_set(err, result, "%s", p->failure.message);
}

static status feed_and_take(pool *p, size_t *taken, error *err)
{
    bool more = true;
    for (;;) {
        while (more && p->given - *taken < p->room) {
            memset(job_at(p, p->given), 0, p->tasks->job_size);
            more = p->tasks->feed(p->tasks->context, job_at(p, p->given));
            if (more)
                give(p);
        }
        if (*taken == p->given)
            return STATUS_OK;
        status result = await(p, *taken, err);
        if (result == STATUS_OK)
            result = p->tasks->take(p->tasks->context, job_at(p, (*taken)++), err);
        if (result != STATUS_OK)
            return result;
    }
}

static void close_and_join(pool *p, const pthread_t *threads, unsigned count)
{
    pthread_mutex_lock(&p->lock);
    p->closed = true;
    pthread_cond_broadcast(&p->fed);
    pthread_mutex_unlock(&p->lock);
    for (unsigned i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
}

status pool_run(const pool_tasks *tasks, unsigned threads, error *err)
{
    pthread_t handles[MOST_THREADS];
    pool p = { .tasks = tasks, .lock = PTHREAD_MUTEX_INITIALIZER, .fed = PTHREAD_COND_INITIALIZER,
               .done = PTHREAD_COND_INITIALIZER };
    if (threads > MOST_THREADS)
        threads = MOST_THREADS;
    p.room = (size_t)threads * JOBS_PER_THREAD;
    p.jobs = memory_zero(p.room, tasks->job_size);
    p.finished = memory_zero(p.room, sizeof *p.finished);
    status result = STATUS_OK;
    unsigned started = 0;
    if (p.jobs == NULL || p.finished == NULL)
        result = error_set(err, STATUS_MEMORY, "no memory for %u threads", threads);
    while (result == STATUS_OK && started < threads && pthread_create(&handles[started], NULL, thread_main, &p) == 0)
        started++;
    if (result == STATUS_OK && started == 0)
        result = error_set(err, STATUS_LIMIT, "the system refused to start a thread");
    size_t taken = 0;
    if (result == STATUS_OK)
        result = feed_and_take(&p, &taken, err);
    close_and_join(&p, handles, started);
    for (; taken < p.given; taken++)
        tasks->drop(tasks->context, job_at(&p, taken));
    memory_free(p.jobs);
    memory_free(p.finished);
    return result;
}
