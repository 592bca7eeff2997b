/** The names that begin commands: those that everybody knows, and those that the notes themselves show. */
import type { Root, RootContent } from 'mdast'
import type { Block } from '../notes/tree.ts'
import { readPrompt } from './prompt-line.ts'

/** Tells whether a word is a program's name. */
export interface Programs {
  has: (name: string) => boolean
}

const KNOWN = new Set(
  // Shells and files
  (
    'alias awk base64 basename bash cat cd chgrp chmod chown chroot cksum cp crontab csplit cut ' +
    'dd df diff diff3 dirname dmesg dos2unix du echo egrep env eval exa exec exit expand export ' +
    'expr fallocate fd fg fgrep file find fish fmt fold gawk getfacl grep gunzip gzip hash head ' +
    'hexdump history iconv info install jobs join less ln locate look ls lsattr lsof md5sum mkdir ' +
    'mkfifo mktemp more mount mv nano nl nohup od paste patch pgrep pkill popd printenv printf pushd pwd ' +
    'read readlink realpath rename rev rg rm rmdir sed seq set setfacl sh sha1sum sha256sum shift shopt ' +
    'shred shuf sort source split stat strings stty tac tail tar tee test touch tr trap tree truncate ' +
    'tsort tty type ulimit umask umount unalias uniq unlink unset unxz unzip vi vim nvim emacs wc ' +
    'whereis which xargs xz xzcat yes zcat zgrep zip zless zsh zstd ' +
    // Processes and systems
    'adduser apt apt-cache apt-get arch at atop batch bg blkid bpftrace brew cfdisk chage chattr chkconfig chsh ' +
    'chrt cron crontab chronyc date dnf dpkg e2fsck fdisk findmnt free fsck fuser getconf getent ' +
    'getenforce gpasswd groupadd groupdel groups halt hdparm hostname hostnamectl htop hwclock id ' +
    'insmod ionice iostat iotop ipcs journalctl kill killall last lastlog ldconfig ldd locale localectl ' +
    'loginctl logger logrotate lsblk lscpu lsmod lspci lsusb ltrace lvcreate lvdisplay lvextend lvs ' +
    'machinectl mdadm mkfs mkfs.ext4 mkswap modinfo modprobe mpstat ncdu networkctl newgrp nice pacman ' +
    'parted passwd perf pidof pidstat pmap poweroff ps pstree pvcreate pvs reboot renice resize2fs ' +
    'resolvectl restorecon rmmod rpm runlevel sar screen service sestatus setenforce sfdisk shutdown ' +
    'sleep snap strace su sudo swapoff swapon sync sysctl systemctl systemd-analyze systemd-run ' +
    'systemd-cgls systemd-cgtop systemd-nspawn time timedatectl timeout top tune2fs udevadm uname uptime ' +
    'update-alternatives update-rc.d useradd userdel usermod users vgcreate vgs visudo vmstat w wall ' +
    'watch who whoami wipefs yum zfs zpool zypper ' +
    // Networks
    'arp arping autossh bridge certbot curl dhclient dig ethtool firewall-cmd ftp host http httpie ' +
    'hping3 ifconfig ifdown ifup iftop ip iperf iperf3 iptables ip6tables ipset iw iwconfig mosh mtr nc ' +
    'ncat netcat netplan netstat nethogs nft ngrep nginx nmap nmcli nslookup openssl openvpn ping ping6 ' +
    'route rsync scp sftp sipcalc smbclient socat ss ssh ssh-add ssh-agent ssh-copy-id ssh-keygen ' +
    'ssh-keyscan sshfs sshuttle stunnel tailscale tc tcpdump telnet tftp tracepath traceroute tshark ufw ' +
    'wget wg wg-quick whois wireshark wrk ab siege vegeta hey k6 ' +
    // Containers and clouds
    'ansible ansible-doc ansible-galaxy ansible-inventory ansible-playbook ansible-vault argocd aws ' +
    'aws-vault az bosh buildah calicoctl cf cilium consul containerd crictl ctr cosign docker ' +
    'docker-compose doctl ecs-cli eb eksctl etcdctl flux flyctl fly gcloud gsutil bq helm helmfile heroku ' +
    'hugo istioctl k3d k3s k9s kind kops kubeadm kubectl kubectx kubens kubeseal kustomize linkerd ' +
    'lxc lxd minikube multipass nerdctl nomad oc packer podman podman-compose pulumi qemu-img ' +
    'rancher salt salt-call sam serverless skaffold skopeo stern terraform terragrunt tofu tilt trivy ' +
    'vagrant vault velero vercel virsh virt-install waypoint ' +
    // Building and languages
    'ant autoconf automake bazel bun bundle cabal cargo ccache clang clang-format clippy-driver cmake cmp ' +
    'composer conda corepack ctest deno dotnet elixir erl esbuild eslint gcc g++ gdb gem ghc ghci go ' +
    'gofmt golangci-lint gradle gradlew gunicorn hatch iex irb jar java javac jest jest julia just ' +
    'jupyter kotlinc ld lein lldb lua luarocks make mamba maven meson mix mocha mvn mvnw nm ninja node nodemon ' +
    'npm npx nvm objcopy objdump ocaml opam perl perldoc php pip pip3 pipenv pipx pkg-config playwright pnpm poetry ' +
    'pre-commit prettier pyenv pytest python python2 python3 R rails rake rbenv readelf rspec ruby ruff rustc ' +
    'rustup rustfmt sbt scala sdk stack strip swift swiftc tox ts-node tsc tsx turbo twine uv uvicorn uvx ' +
    'valgrind virtualenv venv vite vitest webpack wasm-pack yarn zig black mypy flake8 pylint isort ' +
    // Versions, data and media
    'bzr clickhouse-client createdb createuser cvs dropdb duckdb exiftool ffmpeg ffplay ffprobe fossil fzf ' +
    'gh git git-lfs gitk gitlab-runner glab gpg gpg2 gs hg hub identify imagemagick convert mogrify influx jq yq ' +
    'kafka-console-consumer kafka-console-producer kafka-topics kafka-consumer-groups kcat latexmk magick mongo mongodump ' +
    'mongoexport mongoimport mongorestore mongosh mlr mysql mysqladmin mysqldump pandoc pass pbcopy pbpaste ' +
    'pdflatex pdftotext pg_basebackup pg_ctl pg_dump pg_dumpall pg_restore pgbench pgcli promtool psql rclone restic ' +
    'borg redis-benchmark redis-cli redis-server sops sox sqlcmd sqlite3 svn tig tmux tmuxinator tldr trash ' +
    'vacuumdb xclip xmllint xmlstarlet xsel yt-dlp youtube-dl cal bc ' +
    // macOS and Windows
    'caffeinate codesign defaults diskutil dscl hdiutil launchctl lipo mdfind networksetup open osascript pbcopy ' +
    'plutil say scutil softwareupdate spctl sw_vers xcode-select xcodebuild xcrun ' +
    'choco cmd dir ipconfig net netsh powershell pwsh reg robocopy sc schtasks scoop tasklist taskkill winget wsl'
  ).split(' '),
)

/** Programs whose names are also words that begin an English sentence or name a thing. */
const WORDS = new Set(
  (
    'alias arch at batch bridge bundle convert cut date echo env exec exit expand file find flux fly fold ' +
    'free go hash head history host identify info install jobs join just kill kind last less link locate look ' +
    'make more mount nice open pass paste patch perf pip read rename route sam say screen service set shift ' +
    'sleep sort source split stack stat strings strip sync tail test time tilt timeout top touch trap tree ' +
    'type users vault w wall watch who yes net black defaults swift ' +
    'node go salt consul nomad make screen tar hostname r'
  ).split(' '),
)

/** Whether a program's name may also be meant as a word, or as the thing itself. */
export function isWord(program: string): boolean {
  return WORDS.has(program)
}

/** The known programs, and those that stand behind a prompt or before an option in these notes. */
export function programsIn(root: Root): Programs {
  const learnt = new Set(KNOWN)
  const open: (RootContent | Block)[] = [...root.children]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'code') for (const name of promptedIn(node.value)) learnt.add(name)
    else if (node.type === 'inlineCode') {
      const name = WITH_OPTION.exec(node.value)?.[1]
      if (name !== undefined) learnt.add(name)
    } else if ('children' in node) {
      for (const child of node.children) open.push(child)
    }
  }
  return learnt
}

/** Code that is a command by its options. */
const WITH_OPTION = /^([a-z][\w.+-]*)(?: [\w./=:-]+)* --?[a-z]/
const NAME = /^[a-z][\w.+-]*$/i

function* promptedIn(code: string): Generator<string> {
  if (!/[$%❯➜]/.test(code)) return
  for (const line of code.split('\n')) {
    const [word = ''] = readPrompt(line)?.command.split(/\s/) ?? []
    if (NAME.test(word)) yield word
  }
}
