#!/bin/sh
# Publishes the files of this release; with --before those of the one before.
set -eu
release=${1:-current}
[ "$release" = "--before" ] && release=before
ln -sfn "/srv/figures/$release" /srv/figures/live
