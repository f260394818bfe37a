import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { appendFileSync } from 'node:fs';
import { folderOf, readFolder, withFolder } from '../support/mutations/folder.ts';
import { mutated, mutations } from '../support/mutations/mutations.ts';
import { tryFolder } from '../support/mutations/trial.ts';
import { baseContent } from '../support/content.ts';
const [seed, from, to, which] = process.argv.slice(2);
const all = fc.sample(mutations,{seed:Number(seed),numRuns:Number(to)});
const fixture = await readFolder(fileURLToPath(new URL('../fixtures/site', import.meta.url)));
const free = new Map(fixture); free.delete('evidence.lock.jsonl'); free.set('site.yaml', Buffer.from(fixture.get('site.yaml')!.toString().replace('lock: required\n','')));
const bases = [folderOf(baseContent), free, fixture];
const made = new Set<string>();
let passed=0, crashes=0, slow=0;
const sig = new Map<string, {n:number, first:string}>();
const out='/tmp/hostile/log.txt';
for(let i=Number(from);i<Number(to);i++){
  const m=all[i]!;
  const base = which!==undefined ? bases[Number(which)]! : bases[i%3]!;
  const f=mutated(base,m);
  let t=process.cpuUsage(); let name='start'; let worst:[string,number]=['',0];
  const end=()=>{const d=process.cpuUsage(t); const s=(d.user+d.system)/1e6; if(s>worst[1]) worst=[name,s];};
  appendFileSync(out, `${i} ${JSON.stringify(m)}\n`);
  const r = await withFolder(f, (p)=>tryFolder(p,made,(s)=>{end(); name=s; t=process.cpuUsage();}));
  end();
  if(r.passed) passed++;
  if(worst[1]>2) { slow++; console.log(`SLOW ${i} ${worst[0]} ${worst[1].toFixed(1)}s ${JSON.stringify(m)}`); }
  if(r.faults.length) { crashes++; for(const x of r.faults){ const k=x.replace(/^\S+\.(html|pdf|docx|txt|md|json|png|webmanifest) /,'FILE.$1 ').replace(/\S+:\d+:\d+ /,'PLACE ').slice(0,140); const o=sig.get(k); if(o) o.n++; else { sig.set(k,{n:1,first:`${i} ${JSON.stringify(m)} :: ${x.slice(0,400)}`}); } } }
}
console.log({folders:Number(to)-Number(from),passed,withFaults:crashes,slow, cpu:process.cpuUsage().user/1e6, rss:process.memoryUsage().rss/1e6});
for(const [k,v] of [...sig].sort((a,b)=>b[1].n-a[1].n)) console.log(`${v.n}x ${v.first}`);
