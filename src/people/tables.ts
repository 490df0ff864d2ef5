import type { ColumnType, Generated } from 'kysely';
import type { Role } from './permissions.ts';

type Json<T> = ColumnType<T, string, string>;
type Sample = Generated<boolean>;

declare module '#kit/database.ts' {
  interface Tables {
    people_organisation: {
      id: Generated<number>;
      name: string;
      language: Generated<string>;
      time_zone: Generated<string>;
      sample_since: Date | null;
      created_at: Date;
    };
    people_department: {
      id: string;
      name: string;
      parent_id: string | null;
      sample: Sample;
      retired_at: Date | null;
    };
    people_team: { id: string; name: string; department_id: string; sample: Sample; retired_at: Date | null };
    people_person: {
      id: string;
      name: string;
      email: string;
      role: Role;
      job_title: Generated<string>;
      department_id: string | null;
      languages: Generated<string[]>;
      language: Generated<string>;
      scheme: Generated<string>;
      capacity: Generated<number>;
      hours: Json<Record<string, [number, number][]>> | null;
      auth_user_id: string | null;
      sample: Sample;
      left_at: Date | null;
      external_id: Generated<string | null>;
      created_at: Date;
    };
    people_membership: { person_id: string; team_id: string; lead: Generated<boolean>; sample: Sample };
    people_absence: {
      id: string;
      person_id: string;
      from_at: Date;
      to_at: Date | null;
      deputy_id: string | null;
      reason: Generated<string>;
      sample: Sample;
    };
    people_mandate: {
      id: string;
      decision: string;
      person_id: string | null;
      team_id: string | null;
      role: string | null;
      limit_cents: number | null;
      month_cents: Generated<number | null>;
      theme_ids: Generated<string[]>;
      channels: Generated<string[]>;
      valid_from: Date;
      valid_to: Date | null;
      granted_by: string;
      granted_at: Date;
      withdrawn_at: Date | null;
      sample: Sample;
    };
    people_invitation: {
      id: string;
      token_hash: Buffer;
      purpose: 'owner' | 'person';
      person_id: string | null;
      expires_at: Date;
      used_at: Date | null;
      created_at: Date;
    };
    people_api_key: {
      id: string;
      name: string;
      token_hash: Buffer;
      hint: string;
      scopes: string[];
      created_by: string;
      created_at: Date;
      last_used_at: Date | null;
      expires_at: Date | null;
      revoked_at: Date | null;
    };
  }
}
