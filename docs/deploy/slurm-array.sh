#!/usr/bin/env bash
# One run as an array of Slurm, then one job that puts the parts together:
#   array=$(sbatch --parsable docs/deploy/slurm-array.sh shop.json 800 parts)
#   sbatch --dependency=afterok:$array --wrap 'dacu merge parts/part-*.json --out whole.json'
# Change the number of parts with sbatch --array=0-N; it is counted from 0 in steps of 1.
#SBATCH --job-name=dacu
#SBATCH --array=0-7
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --output=dacu-%A-%a.log
set -euo pipefail

scenario=${1:?first parameter: the scenario}
days=${2:?second parameter: the number of days}
folder=${3:-parts}

count=$((SLURM_ARRAY_TASK_MAX + 1))
if [ "$SLURM_ARRAY_TASK_COUNT" -ne "$count" ]; then
  echo "The array must be counted from 0 in steps of 1, as in --array=0-7." >&2
  exit 2
fi

mkdir -p "$folder"
part=$folder/part-$SLURM_ARRAY_TASK_ID.json
# Slurm starts a task again after a node fails: a part appears whole or not at all.
dacu run "$scenario" --replications "$days" --workers "${SLURM_CPUS_PER_TASK:-1}" --shard "$count" --out "$part.unfinished"
mv "$part.unfinished" "$part"
