import { expect, it } from 'vitest'
import { wantedIn } from './wantedIn'

it('asks for one document a line', () => expect(wantedIn(' Jaaropgave \n\nWOZ-beschikking\r\n ')).toEqual(['Jaaropgave', 'WOZ-beschikking']))
