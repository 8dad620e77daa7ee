#!/usr/bin/env bash
# Makes a Debian package of the built program: packaging/deb.sh OUT.deb. Called by "./ibasho package".
# The jar is packed already, so packing again would only take time. The same sources give the same bytes: times, owners and order are fixed.
set -euo pipefail

ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
OUT=${1:?where to write the package}
TREE=$(mktemp -d)
trap 'rm -rf "$TREE"' EXIT

umask 022
chmod 755 "$TREE"
# 0.1.0-SNAPSHOT sorts before 0.1.0 when written with a tilde
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p;T;q' "$ROOT/pom.xml" | sed 's/-SNAPSHOT/~snapshot/')
SOURCE_DATE_EPOCH=$(date -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' "$ROOT/pom.xml")" +%s)
export SOURCE_DATE_EPOCH

put() { # MODE FROM TO
  install -D -m "$1" "$ROOT/$2" "$TREE/$3"
}

put 755 ibasho usr/share/ibasho/ibasho
put 644 server/target/ibasho.jar usr/share/ibasho/ibasho.jar
put 644 packaging/ibasho.service lib/systemd/system/ibasho.service
put 600 packaging/ibasho.conf etc/ibasho/ibasho.conf
put 644 LICENSE usr/share/doc/ibasho/copyright
put 644 NOTICE usr/share/doc/ibasho/NOTICE
put 644 CHANGELOG.md usr/share/doc/ibasho/changelog
put 644 docs/operator-guide.ja.md usr/share/doc/ibasho/operator-guide.ja.md
put 644 docs/backup.md usr/share/doc/ibasho/backup.md
put 644 docs/voice.md usr/share/doc/ibasho/voice.md
put 644 server/src/main/resources/reference.conf usr/share/doc/ibasho/reference.conf
put 644 server/target/ibasho-sbom.json usr/share/doc/ibasho/ibasho-sbom.json
gzip -9n "$TREE/usr/share/doc/ibasho/changelog"
mkdir -p "$TREE/usr/bin" "$TREE/DEBIAN"
ln -s ../share/ibasho/ibasho "$TREE/usr/bin/ibasho"

for script in postinst prerm postrm; do
  put 755 "packaging/debian/$script" "DEBIAN/$script"
done
put 644 packaging/debian/conffiles DEBIAN/conffiles
size=$(du -sk --apparent-size "$TREE" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" "$ROOT/packaging/debian/control" >"$TREE/DEBIAN/control"

find "$TREE" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$(dirname "$OUT")"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$TREE" "$OUT" >/dev/null
echo "$OUT"
