import type { IsAway } from '../organisation/make-absences.ts';
import type { Random } from '../random/prng.ts';
import type { Person, Skill } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';

export type Staffing = {
  /** Who gets a matter: somebody of the department (for local matters of that shop) who knows it, is in and has room. */
  owner(theme: ThemeGrammar, shop: string, at: number): Person;
  /** A colleague in another department to ask; `not` are those already asked. */
  colleague(department: string, theme: ThemeGrammar, at: number, not: string[]): Person | undefined;
  /** Before the change: whoever watches that channel. */
  talker(online: boolean, at: number): Person;
  /** Counts a conversation towards somebody's load until it ends. */
  carry(personId: string, from: number, until: number): void;
};

/** The idle talent works on ordinary matters, but nobody thinks of asking for what else he knows. */
export function makeStaffing(
  random: Random,
  people: Person[],
  skills: Skill[],
  isAway: IsAway,
  idle: { personId: string; themeKeys: string[] },
): Staffing {
  const known = Map.groupBy(skills, (skill) => skill.personId);
  const busy = new Map<string, { from: number; until: number }[]>();
  const load = (person: Person, at: number): number => {
    const own = (busy.get(person.id) ?? []).filter((one) => one.until > at);
    busy.set(person.id, own);
    return own.length / person.capacity;
  };
  const knows = (person: Person, theme: ThemeGrammar) =>
    (known.get(person.id) ?? []).some((skill) => theme.skills.includes(skill.name));
  const choose = (candidates: Person[], theme: ThemeGrammar | undefined, at: number): Person | undefined => {
    const present = candidates.filter(
      (person) =>
        !isAway(person.id, at) &&
        !(theme && person.id === idle.personId && idle.themeKeys.includes(theme.key)),
    );
    const able = theme ? present.filter((person) => knows(person, theme) && load(person, at) < 1) : present;
    const pool = able.length > 0 ? able : present;
    const [one, other] = [random.pick(pool), random.pick(pool)];
    return pool.length === 0 ? undefined : load(one, at) <= load(other, at) ? one : other;
  };
  const inDepartment = (department: string) =>
    people.filter(
      (person) => person.departmentKey === department || person.departmentKey.startsWith(`${department}-`),
    );
  const care = inDepartment('care');
  const social = inDepartment('marcom').filter((person) => person.rank === 'member');
  const staff = new Map(
    [...new Set(people.map((person) => person.departmentKey.split('-')[0]!))].map((key) => [
      key,
      inDepartment(key),
    ]),
  );
  return {
    owner: (theme, shop, at) => {
      const all = staff.get(theme.department)!;
      const nearby = theme.local ? all.filter((person) => person.town === shop) : all;
      const workers = nearby.filter((person) => person.rank !== 'lead');
      return (
        choose(workers, theme, at) ??
        choose(nearby, theme, at) ??
        choose(all, theme, at) ??
        choose(care, undefined, at) ??
        care[0]!
      );
    },
    colleague: (department, theme, at, not) =>
      choose(
        (staff.get(department) ?? []).filter((person) => !not.includes(person.id)),
        theme,
        at,
      ),
    talker: (online, at) => choose(online ? social : care, undefined, at) ?? care[0]!,
    carry: (personId, from, until) => {
      const own = busy.get(personId);
      if (own) own.push({ from, until });
      else busy.set(personId, [{ from, until }]);
    },
  };
}
