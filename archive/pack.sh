#!/bin/sh
# Makes gongkai-<version>-linux-<arch>.tar.gz of what has been built: the same bytes whenever it is made of the same
# program. Its only argument is the folder of the sources.
set -eu
home=$1
LC_ALL=C
export LC_ALL
umask 022

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$home/pom.xml" | head -n 1)
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' "$home/pom.xml")
case $(uname -m) in x86_64) arch=amd64 ;; aarch64) arch=arm64 ;; *) arch=$(uname -m) ;; esac
name=gongkai-$version-linux-$arch
out=$home/archive/target
root=$out/$name

rm -rf "$root"
mkdir -p "$root/cli/classes/org/gongkai/cli" "$root/office" "$root/docs"
cp "$home/gongkai" "$home/LICENSE" "$home/NOTICE" "$home/CHANGELOG.md" "$home/README.md" "$home/README.zh-CN.md" "$root"
cp "$home"/docs/operation*.md "$home/docs/configuration.md" "$home/docs/trail.md" "$root/docs"
cp "$home/cli/target/gongkai.jar" "$root/cli"
cp -R "$home/cli/target/lib" "$root/cli"
cp "$home/cli/target/classes/org/gongkai/cli"/sample.* "$root/cli/classes/org/gongkai/cli"
cp "$home/office/target/gongkai-office.jar" "$root/office"
cp -R "$home/office/target/lib" "$root/office"

# a library that both use is stored once
for library in "$root"/cli/lib/*; do
  twin=$root/office/lib/${library##*/}
  cmp -s "$library" "$twin" && ln -f "$library" "$twin"
done

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod 644 {} +
chmod 755 "$root/gongkai"
(cd "$root" && find . -type f ! -name SHA256SUMS | sed 's:^\./::' | sort | tr '\n' '\0' | xargs -0 sha256sum >SHA256SUMS)

tar --sort=name --format=gnu --mtime="$stamp" --owner=0 --group=0 --numeric-owner -C "$out" -cf - "$name" |
  gzip -n -1 >"$out/$name.tar.gz.new"
mv "$out/$name.tar.gz.new" "$out/$name.tar.gz"
(cd "$out" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
rm -rf "$root"
printf '%s\n' "$out/$name.tar.gz"
