import { describe, expect, test } from 'vitest';
import { isLoopback, isPrivateHost } from '../../../src/app/state/private-host.ts';

const hostOf = (address: string): string => new URL(address).hostname;

describe('a host of the reader’s own machine or network', () => {
  test.each<[address: string, isPrivate: boolean, isOwnMachine: boolean]>([
    ['http://localhost:8080/a.csv', true, true],
    ['http://LOCALHOST./a.csv', true, true],
    ['http://app.localhost/', true, true],
    ['http://127.0.0.1/', true, true],
    ['http://127.8.9.1:3000/', true, true],
    ['http://2130706433/', true, true],
    ['http://0x7f.1/', true, true],
    ['http://0177.0.0.1/', true, true],
    ['http://[::1]/', true, true],
    ['http://0.0.0.0/', true, false],
    ['http://[::]/', true, false],
    ['http://10.1.2.3/', true, false],
    ['http://172.16.0.1/', true, false],
    ['http://172.31.255.255/', true, false],
    ['http://192.168.1.1/admin', true, false],
    ['http://169.254.169.254/latest/meta-data', true, false],
    ['http://100.64.0.1/', true, false],
    ['http://[fc00::1]/', true, false],
    ['http://[fdab:1::2]/', true, false],
    ['http://[fe80::1]/', true, false],
    ['http://[::ffff:192.168.0.1]/', true, false],
    ['http://[::ffff:127.0.0.1]/', true, false],
    ['http://[64:ff9b::10.0.0.1]/', true, false],
    ['http://printer.local/', true, false],
    ['http://nas/', true, false],
    ['http://tongji.internal/', true, false],
    ['http://router.lan/', true, false],
    ['http://box.home.arpa/', true, false],
    ['https://example.org/a.csv', false, false],
    ['https://localhost.example.org/', false, false],
    ['https://local.gov.cn/', false, false],
    ['http://172.15.0.1/', false, false],
    ['http://172.32.0.1/', false, false],
    ['http://11.0.0.1/', false, false],
    ['http://100.128.0.1/', false, false],
    ['http://192.169.0.1/', false, false],
    ['http://8.8.8.8/', false, false],
    ['http://[2001:db8::1]/', false, false],
    ['http://[::ffff:8.8.8.8]/', false, false],
    ['http://fc00.example.org/', false, false],
    ['http://数据.中国/', false, false],
  ])('%s', (address, isPrivate, isOwnMachine) => {
    expect([isPrivateHost(hostOf(address)), isLoopback(hostOf(address))]).toEqual([isPrivate, isOwnMachine]);
  });
});
